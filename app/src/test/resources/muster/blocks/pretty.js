// Draws lists of blocks with the page's own modules and returns each as text: one line for every
// element and every text, with what a field holds, and ids counted from one.
const [samples, view] = arguments;
return (async () => {
  const {blocks} = await import('/blocks.js');
  const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '\\n');

  function lines(node, depth, ids) {
    const indent = '  '.repeat(depth);
    if (node.nodeType === Node.TEXT_NODE) return [`${indent}"${escaped(node.data)}"`];
    const renamed = text => text.split(' ').map(id => {
      if (!/-\d+$/.test(id)) return id;
      if (!ids.has(id)) ids.set(id, `id-${ids.size + 1}`);
      return ids.get(id);
    }).join(' ');
    const attributes = [...node.attributes].map(({name, value}) => {
      const isId = ['id', 'for', 'name'].includes(name) || (name.startsWith('aria-') && name !== 'aria-label');
      return ` ${name}="${escaped(isId ? renamed(value) : value).replaceAll('"', '&quot;')}"`;
    });
    if ('value' in node && ['INPUT', 'TEXTAREA'].includes(node.tagName)) attributes.push(` holds="${escaped(node.value).replaceAll('"', '&quot;')}"`);
    if (['checkbox', 'radio'].includes(node.type)) attributes.push(node.checked ? ' ticked' : ' not-ticked');
    return [`${indent}<${node.tagName.toLowerCase()}${attributes.join('')}>`, ...[...node.childNodes].flatMap(child => lines(child, depth + 1, ids))];
  }

  const drawn = {};
  for (const [name, list] of Object.entries(JSON.parse(samples))) {
    const ids = new Map();
    drawn[name] = blocks(list, JSON.parse(view)).flatMap(block => {
      block.normalize();
      return lines(block, 0, ids);
    }).join('\n') + '\n';
  }
  return drawn;
})();
