// SPDX-License-Identifier: Apache-2.0
// A page that nobody looks at asks for nothing, nor one that its reader wants to stand still.
function asksOnlyIfWanted() {
  const poll = window.PrimeFaces && PrimeFaces.widgets.live;
  const pause = document.getElementById('pause');
  if (poll) {
    document.hidden || (pause && pause.ariaPressed === 'true') ? poll.stop() : poll.start();
  }
}
document.addEventListener('visibilitychange', asksOnlyIfWanted);

document.addEventListener('DOMContentLoaded', () => {
  const pause = document.getElementById('pause');
  if (pause) {
    pause.addEventListener('click', () => {
      pause.ariaPressed = String(pause.ariaPressed !== 'true');
      asksOnlyIfWanted();
    });
  }
  // The server shows times as the clock on this wall does.
  const zone = document.getElementById('form:zone');
  if (zone) {
    zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
  document.querySelectorAll('[data-chooses]').forEach(all => all.addEventListener('change', () =>
    document.getElementsByName(all.dataset.chooses).forEach(one => { one.checked = all.checked; })));
  // The session has ended, or the page is older than it: what comes then says so.
  if (window.jQuery) {
    jQuery(document).on('pfAjaxError', () => location.reload());
    // The answer brings another poll, which starts by itself.
    jQuery(document).on('pfAjaxComplete', asksOnlyIfWanted);
    keepsWhatTheReaderDid();
  }
});

// What somebody opened or moved aside stays so when the page renews itself.
function keepsWhatTheReaderDid() {
  let kept = [];
  jQuery(document)
    .on('pfAjaxSend', () => {
      kept = [...document.querySelectorAll('details[id], .scroll[id]')]
        .map(({ id, open, scrollLeft }) => ({ id, open, scrollLeft }));
    })
    .on('pfAjaxComplete', () => kept.forEach(({ id, open, scrollLeft }) => {
      const now = document.getElementById(id);
      if (now) {
        now.open = open;
        now.scrollLeft = scrollLeft;
      }
    }));
}

// Chart.js draws on a canvas, where no style sheet reaches.
function paintedAsThePage() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue('--' + name).trim();
  const config = this.cfg.config;
  ['good', 'warn', 'bad'].forEach((name, i) => {
    config.data.datasets[i].borderColor = colour(name);
    config.data.datasets[i].backgroundColor = colour(name);
    config.data.datasets[i].borderDash = [[], [6, 3], [2, 2]][i];
  });
  Object.values(config.options.scales).forEach(scale => {
    scale.grid = { color: colour('line') };
    scale.ticks = Object.assign({ color: colour('faint') }, scale.ticks);
  });
  config.options.plugins = { legend: { labels: { color: colour('ink') } } };
}
