// The only place that makes elements. Text only ever becomes text nodes, so nothing people write can run.
export function node(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child != null));
  return element;
}

let made = 0;

// An id that no other element of the page has, to tie labels and hints to what they describe.
export const fresh = name => `${name}-${++made}`;
