// Before the first paint, and as a file so that a strict content policy may allow it.
try {
  const theme = localStorage.getItem('studyspot.theme');
  if (theme === '"light"' || theme === '"dark"')
    document.documentElement.dataset.theme = theme.slice(1, -1);
} catch {
  // Storage may be closed to us: the system's theme it is.
}
