'use strict';
(() => {
  const body = document.body, text = document.getElementById('text'), record = document.getElementById('record');
  const card = document.getElementById('card');
  const numbers = element => (element.dataset.m || '').split(' ').filter(Boolean);
  /* Elements by their numbers, found when somebody first points at something. */
  const index = (root, style) => {
    let map = null;
    return n => {
      if (!map) {
        map = new Map();
        if (root) root.querySelectorAll(style).forEach(e =>
          numbers(e).forEach(m => map.has(m) ? map.get(m).push(e) : map.set(m, [e])));
      }
      return map.get(n) || [];
    };
  };
  const marks = index(text, '.k'), fields = index(record, '.v');
  let on = [], pinned = null, timer = 0;

  const narrow = () => matchMedia('screen and (max-width:60rem)').matches;
  const see = which => {
    if (!text) which = 'record';
    body.classList.toggle('see-text', which === 'text');
    body.classList.toggle('see-record', which === 'record');
    document.querySelectorAll('.tabs a').forEach(a =>
      a.dataset.tab === which ? a.setAttribute('aria-current', 'true') : a.removeAttribute('aria-current'));
  };
  body.classList.add('js');
  see('text');

  const clear = () => {
    on.forEach(e => e.classList.remove('on'));
    on = [];
    card.hidden = true;
  };
  const tell = (tag, parent, words, style) => {
    const e = document.createElement(tag);
    if (style) e.className = style;
    e.textContent = words;
    parent.append(e);
    return e;
  };
  const shortened = words => words.length > 180 ? words.slice(0, 180) + ' …' : words;
  const row = v => {
    const r = tell('div', card, '', 'row ' + (/\b[pcbndetsrwmq]\b/.exec(v.className) || [''])[0]);
    tell('strong', r, v.dataset.f);
    if (v.dataset.v) tell('span', r, ' = ' + v.dataset.v);
    tell('div', r, shortened(v.textContent), 'words');
    if (v.dataset.s) {
      const why = tell('div', r, '', 'why'), bar = tell('span', why, '', 'bar');
      tell('i', bar, '').style.width = v.dataset.c + '%';
      const rule = document.getElementById('r-' + v.dataset.s);
      const what = rule ? rule.nextElementSibling.textContent : '';
      tell('span', why, v.dataset.c + ' % · ' + v.dataset.s + (what ? ' · ' + what : ''));
    }
  };
  const light = (elements, values) => {
    clear();
    on = elements;
    on.forEach(e => e.classList.add('on'));
    card.textContent = '';
    const said = new Set();
    values.filter(v => {
      const key = [v.dataset.f, v.dataset.v, v.dataset.s, v.textContent].join('|');
      return !said.has(key) && said.add(key);
    }).slice(0, 5).forEach(row);
    card.classList.toggle('left', values[0] === elements[elements.length - 1]);
    card.hidden = values.length === 0;
  };
  const reveal = element => {
    if (!element) return;
    for (let d = element.closest('details'); d; d = d.parentElement.closest('details')) d.open = true;
    element.scrollIntoView({block: 'center'});
  };
  const inSight = element => {
    const pane = element.closest('#text,#record').getBoundingClientRect(), at = element.getBoundingClientRect();
    return at.height > 0 && at.bottom > pane.top && at.top < Math.min(pane.bottom, innerHeight);
  };
  const marksOf = v => numbers(v).flatMap(n => marks(n));
  /* The fields of a mark, those of its words alone first, then those of the marks around it. */
  const fieldsOf = k => {
    const found = new Set();
    for (let e = k; e && e !== text; e = e.parentElement) {
      const own = fields(e.dataset.m);
      own.filter(f => numbers(f).length === 1).forEach(f => found.add(f));
      own.forEach(f => found.add(f));
    }
    return [...found];
  };
  const show = (element, move) => {
    const isMark = element.classList.contains('k');
    const others = isMark ? fields(element.dataset.m) : marksOf(element);
    light([...others, ...(isMark ? marks(element.dataset.m) : [element])], isMark ? fieldsOf(element) : [element]);
    clearTimeout(timer);
    const target = others.find(inSight) || others[0];
    if (move && target && !inSight(target) && !narrow()) timer = setTimeout(() => reveal(target), 180);
  };
  const pick = target => target.closest && target.closest('.k,.v');
  document.addEventListener('pointerover', event => {
    if (event.pointerType === 'touch' || pinned) return;
    const element = pick(event.target);
    if (element) show(element, true);
    else { clearTimeout(timer); clear(); }
  });
  document.addEventListener('focusin', event => {
    const element = pick(event.target);
    if (element) { pinned = null; show(element, true); }
  });
  document.addEventListener('click', event => {
    const element = pick(event.target);
    if (!element) {
      if (!event.target.closest('#card')) { pinned = null; clear(); }
      return;
    }
    event.preventDefault();
    pinned = element;
    show(element, false);
    clearTimeout(timer);
    const isMark = element.classList.contains('k');
    const target = isMark ? fieldsOf(element)[0] : marksOf(element)[0];
    if (!target || (narrow() && isMark)) return;
    see(isMark ? 'record' : 'text');
    reveal(target);
    history.replaceState(null, '', isMark ? '#' + element.id : element.hash || location.hash);
  });
  document.querySelectorAll('.tabs a').forEach(a => a.addEventListener('click', event => {
    event.preventDefault();
    see(a.dataset.tab);
    document.querySelector('main').scrollTop = 0;
  }));
  document.querySelectorAll('input[data-layer]').forEach(i => {
    const set = () => body.classList.toggle('no-' + i.dataset.layer, !i.checked);
    i.addEventListener('change', set);
    set();
  });
  document.querySelectorAll('input[data-option]').forEach(i => {
    const set = () => body.classList.toggle(i.dataset.option, i.checked);
    i.addEventListener('change', set);
    set();
  });
  /* In the text the arrows go from mark to mark, Enter to the field. */
  const visible = () => [...text.querySelectorAll('.k.a')].filter(k => !body.classList.contains('no-' + k.className.split(' ')[1]));
  if (text) text.addEventListener('keydown', event => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    const at = document.activeElement.closest('.k');
    if (step) {
      const all = visible(), next = all[at ? all.indexOf(at) + step : step > 0 ? 0 : all.length - 1];
      if (!next) return;
      event.preventDefault();
      next.tabIndex = -1;
      next.focus({preventScroll: true});
      if (!inSight(next)) reveal(next);
    } else if (event.key === 'Enter' && at) {
      const field = fieldsOf(at)[0];
      if (field) { see('record'); reveal(field); field.focus({preventScroll: true}); }
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    pinned = null;
    clear();
  });
  if (location.hash.startsWith('#t')) {
    const k = document.getElementById(location.hash.slice(1));
    if (k && k.classList.contains('k')) { show(k, false); reveal(k); }
  }
})();
