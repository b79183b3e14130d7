// The only place that makes elements. Text only ever becomes text nodes, so nothing people write can run.
// Children may stand in lists of any length.
export function node(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  for (const child of children.flat(Infinity)) if (child != null) element.append(child);
  return element;
}

// Puts words and elements one after another; words beside words are one text.
export function put(list, child) {
  if (typeof child === 'string' && typeof list.at(-1) === 'string') list[list.length - 1] += child;
  else if (child !== '') list.push(child);
}

let made = 0;

// An id that no other element of the page has, to tie labels and hints to what they describe.
export const fresh = name => `${name}-${++made}`;
