/// <reference types="vite/client" />
/// <reference types="vite-plugin-pwa/client" />

interface ImportMetaEnv {
  /** Set where the API lives on another site; then a bearer token is used instead of the cookie. */
  readonly VITE_API_URL?: string;
}
