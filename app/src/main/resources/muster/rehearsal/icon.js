// The page's own drawings, on a grid of 20.
const PATHS = {
  hash: 'M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h13.5M3 12.5h13.5',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'M5 5l10 10M15 5 5 15',
  pin: 'M8 3h4l-.5 5 3 3h-9l3-3zM10 11v6',
  reply: 'M3.5 4h13v9.5H9L5.5 16.5v-3h-2z',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  smile: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM7 12c1.5 2 4.5 2 6 0M7.5 7.8v.01M12.5 7.8v.01',
  edit: 'M4 16l.7-3.3L13.5 4l2.5 2.5-8.7 8.8z',
  bin: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.5-2.5a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.5 2.5A3 3 0 0 0 9 15.3l1-1',
  file: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15',
  clip: 'M14.5 9.5 9.3 14.7a3 3 0 0 1-4.3-4.3l6-6a2 2 0 0 1 2.9 2.9l-5.8 5.8a1 1 0 0 1-1.4-1.4L12 6.5',
  download: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M4 16.5h12',
  send: 'M3 10 17 3.5 13 17l-3-5.5zM10 11.5 17 3.5',
  home: 'M3.5 9.5 10 3.5l6.5 6V17h-4.5v-4.5h-4V17H3.5z',
  bolt: 'M11 2.5 4.5 11.5H9.5L9 17.5l6.5-9h-5z',
  search: 'M8.8 3a5.8 5.8 0 1 0 0 11.6 5.8 5.8 0 0 0 0-11.6zM13 13l4 4',
  theme: 'M10 2.5a7.5 7.5 0 1 0 0 15zM10 2.5a7.5 7.5 0 0 1 0 15',
  help: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM7.8 8c0-3 4.5-2.8 4.5-.3 0 1.6-2.3 1.8-2.3 3.5M10 14v.01',
  people: 'M7.5 4a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4zM2.5 16.5c0-6 10-6 10 0zM13 4.5a2.5 2.5 0 0 1 0 4.7M14.5 11.5c2 .6 3 2.4 3 5',
  canvas: 'M4 3h12v14H4zM7 7h6M7 10h6M7 13h3.5',
  bookmark: 'M5.5 3h9v14L10 13.5 5.5 17z',
  window: 'M8.5 4.5H4v11.5h11.5v-4.5M11.5 3.5h5v5M16.5 3.5 9.5 10.5',
  eye: 'M2.5 10c3.5-6.5 11.5-6.5 15 0-3.5 6.5-11.5 6.5-15 0zM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  pause: 'M7 4.5v11M13 4.5v11',
  play: 'M6.5 4.5v11l9-5.5z',
  down: 'M5.5 8 10 12.5 14.5 8',
};

export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('class', `icon icon-${name}`);
  drawing.setAttribute('viewBox', '0 0 20 20');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[name]);
  drawing.append(path);
  return drawing;
}
