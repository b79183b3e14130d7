import {plain, text} from '/mrkdwn.js';
import {fresh, node} from '/node.js';

// The question an app asks before an element acts, as a dialog of the page. Esc says no.
export function ask(question, view) {
  return new Promise(answer => {
    const title = fresh('confirm');
    const before = document.activeElement;
    const dialog = node('dialog', {class: 'confirm', 'aria-labelledby': title});
    const close = yes => {
      dialog.close();
      dialog.remove();
      before?.focus?.();
      answer(yes);
    };
    dialog.append(
      node('h2', {id: title}, plain(question.title?.text) || 'Are you sure?'),
      node('div', {class: 'block'}, text(question.text, view)),
      node('footer', {},
        node('button', {type: 'button', class: 'button', onclick: () => close(false)}, plain(question.deny?.text) || 'Cancel'),
        node('button', {type: 'button', class: `button ${question.style === 'danger' ? 'danger' : 'primary'}`, onclick: () => close(true)}, plain(question.confirm?.text) || 'Yes')));
    dialog.addEventListener('cancel', event => {
      event.preventDefault();
      event.stopPropagation();
      close(false);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
