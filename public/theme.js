// Blocks rendering on purpose: the theme that was chosen is there before anything is painted.
const root = document.documentElement;
root.dataset.script = '';
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
} catch {
  // Storage can be forbidden; the theme of the system it is then.
}
