import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { listenForInstall } from './features/pwa/install.ts';
import { guardPreloadErrors } from './lib/guardPreloadErrors.ts';
import './styles.css';
guardPreloadErrors();
listenForInstall();
const root = document.getElementById('root');
if (!root)
    throw new Error('The page has no #root');
createRoot(root).render(<StrictMode>
    <App />
  </StrictMode>);
