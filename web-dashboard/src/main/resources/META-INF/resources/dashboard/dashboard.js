// SPDX-License-Identifier: Apache-2.0
// Polls only while the page is visible and not paused.
function updatePolling() {
  const poll = window.PrimeFaces && PrimeFaces.widgets.live;
  const pause = document.getElementById('pause');
  if (poll) {
    document.hidden || (pause && pause.ariaPressed === 'true') ? poll.stop() : poll.start();
  }
}
document.addEventListener('visibilitychange', updatePolling);

// Skips a poll while the user selects, types or presses something in the polled part.
function mayPoll() {
  const live = document.getElementById('live');
  const selection = document.getSelection();
  return !(selection && !selection.isCollapsed && live.contains(selection.anchorNode))
    && !live.querySelector('button:active, a:active')
    && !document.activeElement?.matches('#live input:not([type=hidden]), #live select');
}

// How high the rows of tables are, as chosen in this browser; shown before the page is painted, and in every tab.
function showDensity() {
  const compact = localStorage.getItem('callerid.density') === 'compact';
  document.documentElement.dataset.density = compact ? 'compact' : 'comfortable';
  const density = document.getElementById('density');
  if (density) {
    density.ariaPressed = String(compact);
    // Without this script the button could do nothing.
    density.hidden = false;
  }
}
showDensity();
window.addEventListener('storage', showDensity);

document.addEventListener('DOMContentLoaded', () => {
  showDensity();
  document.getElementById('density')?.addEventListener('click', event => {
    localStorage.setItem('callerid.density', event.target.ariaPressed === 'true' ? 'comfortable' : 'compact');
    showDensity();
  });
  const pause = document.getElementById('pause');
  if (pause) {
    pause.addEventListener('click', () => {
      pause.ariaPressed = String(pause.ariaPressed !== 'true');
      updatePolling();
    });
  }
  // The server formats times in the browser's time zone.
  const zone = document.getElementById('form:zone');
  if (zone) {
    zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
  keepSelection();
  preserveFormInput();
  // The session has ended or the page is older than it: the reloaded page says so.
  if (window.jQuery) {
    jQuery(document).on('pfAjaxError', () => location.reload());
    // The response contains another poll, which starts by itself.
    jQuery(document).on('pfAjaxComplete', updatePolling);
    preserveUiState();
    announceStatusChanges();
  }
});

// The button carries the reservation's id: its row may show another reservation by now.
document.addEventListener('click', event => {
  const button = event.target.closest('#live button[name=release]');
  if (button) {
    releaseReservation([{ name: 'release', value: button.value }]);
  }
});

// Keeps the selected numbers across the pages of one search, in this tab, until they are changed.
function keepSelection() {
  const KEY = 'callerid.selected';
  const form = document.getElementById('selection');
  if (!form) {
    return;
  }
  const { search, done, max } = form.dataset;
  const boxes = [...form.querySelectorAll('input[name=chosen]')];
  const all = form.querySelector('[data-selects]');
  const everything = form.querySelector('input[name=everything]');
  const bar = document.getElementById('bulk');
  const part = name => bar.querySelector(`[data-when=${name}]`);
  const clear = bar.querySelector('[data-clears]');
  if (done === 'true') {
    sessionStorage.removeItem(KEY);
  }
  const kept = JSON.parse(sessionStorage.getItem(KEY) || 'null');
  const selected = new Set(kept && kept.search === search
    ? kept.numbers
    : boxes.filter(box => box.checked).map(box => box.value));
  let last = null;

  const show = (tooMany = false) => {
    boxes.forEach(box => { box.checked = selected.has(box.value); });
    const here = boxes.filter(box => box.checked).length;
    all.checked = here === boxes.length;
    all.indeterminate = here > 0 && here < boxes.length;
    const some = everything.checked || selected.size > 0;
    bar.querySelector('output').textContent = everything.checked ? everything.dataset.total : selected.size;
    part('some').hidden = !some;
    part('none').hidden = some;
    part('too-many').hidden = !tooMany;
    bar.classList.toggle('some', some);
    clear.hidden = false;
  };
  const keep = () => sessionStorage.setItem(KEY, JSON.stringify({ search, numbers: [...selected] }));
  const select = (some, isSelected) => {
    const numbers = some.map(box => box.value);
    const tooMany = isSelected && new Set([...selected, ...numbers]).size > Number(max);
    if (!tooMany) {
      numbers.forEach(number => isSelected ? selected.add(number) : selected.delete(number));
      keep();
    }
    show(tooMany);
  };

  boxes.forEach(box => box.addEventListener('click', event => {
    const from = event.shiftKey && last ? boxes.indexOf(last) : boxes.indexOf(box);
    const to = boxes.indexOf(box);
    select(boxes.slice(Math.min(from, to), Math.max(from, to) + 1), box.checked);
    last = box;
  }));
  all.addEventListener('change', () => select(boxes, all.checked));
  everything.addEventListener('change', () => show());
  clear.addEventListener('click', () => {
    everything.checked = false;
    selected.clear();
    keep();
    show();
    all.focus();
  });
  // Includes the numbers on other pages, in one parameter, which keeps the URL short.
  form.addEventListener('formdata', event => {
    event.formData.delete('chosen');
    if (!everything.checked && selected.size) {
      event.formData.set('chosen', [...selected].sort().join('_'));
    }
  });
  // The browser may show the page again as it was before its numbers were changed.
  window.addEventListener('pageshow', event => {
    if (event.persisted) {
      location.reload();
    }
  });
  show();
}

// A selector that finds a control again after an update, by identity and not by position.
function selectorOf(control) {
  if (control.matches('button[value]:not([value=""])')) {
    return `button[value="${CSS.escape(control.value)}"]`;
  }
  if (control.matches('a[href]')) {
    return `a[href="${CSS.escape(control.getAttribute('href'))}"]`;
  }
  return control.id ? `#${CSS.escape(control.id)}` : null;
}

// Keeps open details, scroll positions and the focus across updates.
function preserveUiState() {
  let kept = [];
  let focus = null;
  let region = null;
  const remember = () => {
    const control = document.activeElement?.closest('#live *');
    focus = control && selectorOf(control);
    region = control && control.closest('.scroll[id]');
  };
  document.addEventListener('focusin', remember);
  jQuery(document)
    .on('pfAjaxSend', () => {
      kept = [...document.querySelectorAll('details[id], .scroll[id]')]
        .map(({ id, open, scrollLeft }) => ({ id, open, scrollLeft }));
      remember();
      // Otherwise PrimeFaces scrolls to the element it focuses.
      PrimeFaces.customFocus = true;
    })
    .on('pfAjaxComplete', () => {
      kept.forEach(({ id, open, scrollLeft }) => {
        const now = document.getElementById(id);
        if (now) {
          now.open = open;
          now.scrollLeft = scrollLeft;
        }
      });
      if (focus && document.activeElement === document.body) {
        // If the control is gone, focus the table: Enter does nothing there.
        const control = document.querySelector(`#live ${focus}`) || (region && document.getElementById(region.id));
        if (control) {
          control.focus({ preventScroll: true });
        }
      }
    });
}

// Announces what is new in the verdict, the list of what needs attention and the state of the stores; figures that change
// are silent.
function announceStatusChanges() {
  const announcement = document.getElementById('announcement');
  const now = () => new Map([...document.querySelectorAll('#live [data-key]')]
    .map(line => [line.dataset.key, line.textContent.trim()]));
  let before = now();
  if (announcement) {
    jQuery(document).on('pfAjaxComplete', () => {
      const lines = now();
      const news = [...lines].filter(([key]) => !before.has(key)).map(([, text]) => text);
      if (news.length) {
        announcement.textContent = news.join(' ');
      }
      before = lines;
    });
  }
}

// Restores a form that was sent after its session had ended, once the user has signed in again. Never stores secrets.
function preserveFormInput() {
  const KEY = 'callerid.typed';
  const here = location.pathname + location.search;
  const fields = form => [...form.elements].filter(field => field.name
    && !['password', 'hidden', 'file', 'submit', 'button'].includes(field.type));
  if (document.querySelector('[data-sign-in]')) {
    return;
  }
  const typed = JSON.parse(sessionStorage.getItem(KEY) || 'null');
  sessionStorage.removeItem(KEY);
  if (typed && typed.page === here && new URL(document.referrer || here, location).pathname.endsWith('/sign-in.xhtml')) {
    const form = document.getElementById(typed.form);
    fields(form || document.createElement('form')).forEach((field, i) => {
      const was = typed.values[i];
      if (was && was.name === field.name) {
        ['checkbox', 'radio'].includes(field.type) ? field.checked = was.checked : field.value = was.value;
      }
    });
    document.getElementById('input-restored').hidden = !form;
  }
  document.querySelectorAll('main form[method=post]').forEach(form => form.addEventListener('submit', () =>
    sessionStorage.setItem(KEY, JSON.stringify({
      page: here,
      form: form.id,
      values: fields(form).map(({ name, value, checked }) => ({ name, value, checked })),
    }))));
}

// Chart.js draws on a canvas, which style sheets do not reach.
function applyTheme() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue('--' + name).trim();
  const config = this.cfg.config;
  ['good', 'warn', 'bad'].forEach((name, i) => {
    config.data.datasets[i].borderColor = colour(name);
    config.data.datasets[i].backgroundColor = colour(name);
    config.data.datasets[i].borderDash = [[], [6, 3], [2, 2]][i];
  });
  // Outages, as bands behind the lines.
  config.data.datasets[3].backgroundColor = colour('bad') + '40';
  Object.values(config.options.scales).forEach(scale => {
    scale.grid = Object.assign({ color: colour('line') }, scale.grid);
    scale.ticks = Object.assign({ color: colour('faint') }, scale.ticks);
    scale.title = Object.assign({ color: colour('faint') }, scale.title);
  });
  config.options.plugins = {
    legend: { labels: { color: colour('ink') } },
    tooltip: { filter: item => item.datasetIndex < 3 || item.raw > 0 },
  };
}
