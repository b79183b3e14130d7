import {icon} from '/icon.js';
import {node} from '/node.js';

// The files that go with the next message.
export class Attached {
  constructor(list, changed) {
    Object.assign(this, {list, changed, files: []});
  }

  add(files) {
    this.files.push(...files);
    this.draw();
  }

  clear() {
    this.files = [];
    this.draw();
  }

  draw() {
    this.list.hidden = !this.files.length;
    this.list.replaceChildren(...this.files.map(file => node('li', {}, icon('file'), node('span', {dir: 'auto'}, file.name || 'pasted file'),
      node('button', {type: 'button', class: 'icon-button', 'aria-label': 'Do not send ' + file.name, onclick: () => { this.files = this.files.filter(one => one !== file); this.draw(); }}, icon('close')))));
    this.changed();
  }
}

// A file as the server takes it.
export function packed(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({name: file.name || 'pasted', type: file.type || 'application/octet-stream', content: reader.result.slice(reader.result.indexOf(',') + 1)});
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
