import {icon} from '/icon.js';

const NEXT = {auto: 'light', light: 'dark', dark: 'auto'};
const SAYS = {auto: 'as the system has it', light: 'light', dark: 'dark'};

function kept() {
  try {
    return localStorage.getItem('theme') ?? 'auto';
  } catch {
    return 'auto';
  }
}

// Light, dark, or as the system has it; the browser remembers which.
export function chooseTheme(button) {
  let theme = kept() in NEXT ? kept() : 'auto';
  const show = () => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    button.title = `Colours: ${SAYS[theme]}`;
    button.setAttribute('aria-label', `Colours: ${SAYS[theme]}. Change`);
  };
  button.append(icon('theme'));
  button.addEventListener('click', () => {
    theme = NEXT[theme];
    try { localStorage.setItem('theme', theme); } catch { /* then it lasts as long as the page */ }
    show();
  });
  show();
}
