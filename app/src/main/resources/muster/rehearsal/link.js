const SILENT = 25_000;
const ASKING = 2_000;
const SLOWEST = 15_000;

// Hears that something changed, over a WebSocket that says a number at every change and every ten
// seconds. Where there is none, because it broke, the laptop was closed or only the page's own port
// can be reached, it asks every other second instead, and goes on trying.
export function link(changed) {
  let address = '';
  let socket = null;
  let heard = 0;
  let last = '';
  let pause = 500;
  let tryAt = 0;

  function connect() {
    tryAt = Date.now() + pause;
    pause = Math.min(pause * 2, SLOWEST);
    heard = Date.now();
    try {
      const mine = socket = new WebSocket(address);
      mine.onmessage = event => hear(event.data);
      mine.onclose = () => { if (socket === mine) socket = null; };
    } catch {
      socket = null;
    }
  }

  function hear(number) {
    heard = Date.now();
    pause = 500;
    if (number === last) return;
    last = number;
    changed();
  }

  function look() {
    if (socket && Date.now() - heard > SILENT) {
      socket.close();
      socket = null;
    }
    if (socket?.readyState === WebSocket.OPEN) return;
    if (address && !socket && Date.now() > tryAt) connect();
    changed();
  }

  setInterval(look, ASKING);
  // Timers stood still while the laptop was closed, so nothing that was heard before counts.
  for (const wake of ['online', 'pageshow', 'focus']) addEventListener(wake, () => { look(); changed(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) { look(); changed(); } });

  return {
    to(where) {
      if (where === address) return;
      address = where;
      socket?.close();
      connect();
    }
  };
}
