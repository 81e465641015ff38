type Tag = { tag: string; injectTo: 'head-prepend'; attrs: Record<string, string | boolean> };

type HtmlContext = { bundle?: Record<string, { fileName: string }> | undefined };

const BODY_FONT = /atkinson-hyperlegible-next-latin-wght-normal.*\.woff2$/;

/** A Vite plugin: the page asks for the body font (34 KB) at once instead of after the style sheet; no other font. */
export const preloadBodyFont = () => ({
  name: 'studyspot-preload-body-font',
  transformIndexHtml: {
    order: 'post' as const,
    handler: (_html: string, { bundle }: HtmlContext): Tag[] => {
      const font = Object.values(bundle ?? {}).find(({ fileName }) => BODY_FONT.test(fileName));
      if (!font) return [];
      const attrs = {
        rel: 'preload',
        href: `/${font.fileName}`,
        as: 'font',
        type: 'font/woff2',
        crossorigin: true,
      };
      return [{ tag: 'link', injectTo: 'head-prepend', attrs }];
    },
  },
});
