import {icon} from '/icon.js';
import {node} from '/node.js';
import {store} from '/live.js';

const PICTURE = /^image\/(png|jpe?g|gif|webp)$/;
const TEXT = /^(text\/(?!html)|application\/(json|x-yaml|yaml))/;
const MOST = 64 * 1024;

// The files of a message: pictures and text are shown, everything can be kept.
export function files(m) {
  return m.files?.length ? [node('div', {class: 'files'}, ...m.files.map(file))] : [];
}

function file(f) {
  const save = node('a', {class: 'icon-button', href: store.file(f.id), download: f.name, 'aria-label': 'Download ' + f.name, title: 'Download'}, icon('download'));
  const line = node('div', {class: 'line'}, icon('file'), node('div', {class: 'name', dir: 'auto'}, f.name, node('small', {}, kind(f))), save);
  const box = node('div', {class: 'file'}, line);
  if (PICTURE.test(f.type ?? '')) box.append(node('img', {src: store.file(f.id, true), alt: f.name, loading: 'lazy'}));
  else if (isText(f)) box.append(words(f));
  return box;
}

const isText = f => (TEXT.test(f.type ?? '') || /\.(md|txt|log|csv|json|ya?ml)$/i.test(f.name)) && !/\.(html?|svg)$/i.test(f.name) && (f.size ?? 0) < MOST;

function words(f) {
  const place = node('pre', {dir: 'auto', tabindex: 0, 'aria-label': 'Preview of ' + f.name});
  store.text(f.id).then(text => place.append(text), () => place.remove());
  return place;
}

const size = bytes => bytes < 1024 ? `${bytes} bytes` : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function kind(f) {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(f.name)?.[1]?.toUpperCase();
  return [ending ?? f.type ?? 'File', f.size == null ? null : size(f.size)].filter(Boolean).join(' · ');
}
