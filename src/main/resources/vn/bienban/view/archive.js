'use strict';
(() => {
  const SIZE = 50, SOON = 30;
  const main = document.getElementById('main'), nav = document.getElementById('nav');
  const shards = new Map(), waiting = new Map();
  let over, words, today, turn = 0;

  /* A file of data, beside this page, says what it holds by calling this. */
  window.bienban = (name, rows) => {
    shards.set(name, rows);
  };
  const file = name => {
    if (!waiting.has(name)) waiting.set(name, new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = 'data/' + name + '.js';
      script.onload = () => shards.has(name) ? done(shards.get(name)) : failed(name);
      script.onerror = () => failed(name);
      document.head.append(script);
    }));
    return waiting.get(name);
  };
  const say = (key, ...values) => values.reduce((text, v, i) => text.replace('{' + i + '}', v), words[key] || key);
  const number = n => n.toLocaleString(over.lang);
  const count = table => over.tables[table];
  const shardsOf = table => Math.ceil(count(table) / over.size);
  const row = async (table, n) => (await file(table + '-' + Math.floor(n / over.size)))[n % over.size];
  const rows = (table, numbers) => Promise.all(numbers.map(n => row(table, n)));
  const range = (from, many) => [...Array(many).keys()].map(i => from + i);

  const make = (tag, parent, text, style) => {
    const e = document.createElement(tag);
    if (text != null) e.textContent = text;
    if (style) e.className = style;
    if (parent) parent.append(e);
    return e;
  };
  const link = (parent, text, href) => {
    const a = make('a', parent, text);
    a.href = href;
    if (/^https?:/.test(href)) a.rel = 'noreferrer noopener';
    return a;
  };
  const day = iso => {
    if (!iso) return '';
    const p = iso.split('-');
    return over.lang === 'vi' && p.length === 3 ? +p[2] + '/' + +p[1] + '/' + p[0] : iso;
  };
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  const stateOf = due => {
    if (!due) return 'none';
    if (due < today) return 'overdue';
    return due <= soon() ? 'due' : 'open';
  };
  const soon = () => {
    const d = new Date(today + 'T00:00:00Z');
    d.setUTCDate(d.getUTCDate() + SOON);
    return d.toISOString().slice(0, 10);
  };
  const article = (parent, n, text, page) => link(parent, text, page || '#/article/' + n);

  /* What lists show: label, value to sort and search by, and how it is written where not as it is. */
  const columns = {
    meetings: [
      ['date', r => r[1] || '', (td, r) => td.textContent = r[2] || ''],
      ['meeting', r => r[3], (td, r) => article(td, r[0], r[3], r[8])],
      ['chair', r => r[4]], ['organizer', r => r[5]], ['place', r => r[6]],
    ],
    documents: [
      ['document', r => r[1], (td, r, n) => link(td, r[1], '#/document/' + n)],
      ['articles', r => r[2]], ['mentions', r => r[3]], ['issuer', r => r[4] || ''],
      ['issued', r => r[5] || '', (td, r) => td.textContent = day(r[5])],
    ],
    people: [
      ['person', r => r[0], (td, r, n) => link(td, r[0], '#/person/' + n)],
      ['post', r => r[1]], ['articles', r => r[2]],
      ['first', r => r[3] || '', (td, r) => td.textContent = day(r[3])],
      ['last', r => r[4] || '', (td, r) => td.textContent = day(r[4])],
    ],
    tasks: [
      ['work', r => r[1], (td, r) => article(td, r[0], r[1], r[7])],
      ['assignee', r => r[3], (td, r) => { if (r[3]) link(td, r[3], '#/tasks?q=' + encodeURIComponent(r[3])); }], ['assigner', r => r[2]],
      ['deadline', r => r[5] || '9', (td, r) => {
        if (r[5]) make('div', td, day(r[5]));
        make('div', td, r[4] || '', 'soft');
      }],
      ['state', r => stateOf(r[5]), (td, r) => make('span', td, say('state.' + stateOf(r[5])), 'tag ' + stateOf(r[5]))],
    ],
    articles: [
      ['article', r => r[1] || r[0] || '', (td, r, n) => article(td, n, r[1] || r[0], r[4])],
      ['published', r => r[2] || '', (td, r) => td.textContent = day(r[2])],
      ['meetings', r => r[5].length], ['documents', r => r[6].length], ['people', r => r[7].length], ['tasks', r => r[8].length],
    ],
  };
  const numeric = new Set(['articles', 'mentions', 'meetings', 'documents', 'people', 'tasks']);
  const dates = new Set(['date', 'issued', 'first', 'last', 'published']);

  const table = (parent, name, these, sort, onSort) => {
    const scroll = make('div', parent, null, 'scroll'), t = make('table', scroll), head = make('tr', make('thead', t));
    columns[name].forEach(([label], i) => {
      const th = make('th', head, null, numeric.has(label) ? 'number' : '');
      th.scope = 'col';
      if (!onSort) th.textContent = say('column.' + label);
      else {
        make('button', th, say('column.' + label)).addEventListener('click', () => onSort(i));
        if (sort && sort.column === i) th.setAttribute('aria-sort', sort.down ? 'descending' : 'ascending');
      }
    });
    const body = make('tbody', t);
    these.forEach(([r, n]) => {
      const tr = make('tr', body);
      columns[name].forEach(([label, value, write]) => {
        const td = make('td', tr, null, numeric.has(label) ? 'number' : dates.has(label) ? 'date' : '');
        td.dataset.l = say('column.' + label);
        if (write) write(td, r, n); else td.textContent = value(r);
      });
    });
  };

  const list = async (name, mine) => {
    make('h2', main, say('title.' + name));
    const bar = make('div', main, null, 'bar');
    const field = (label, type) => {
      const l = make('label', bar, say(label)), i = make(type === 'select' ? 'select' : 'input', l);
      if (type !== 'select') i.type = type;
      return i;
    };
    const search = field('search', 'search');
    search.id = 'search';
    let state = null, on = null;
    if (name === 'tasks') {
      state = field('state', 'select');
      state.id = 'state';
      ['all', 'overdue', 'due', 'open', 'none'].forEach(s => make('option', state, say('state.' + s)).value = s);
      on = field('today', 'date');
      on.id = 'today';
      on.value = today;
    }
    const told = make('span', bar, '', 'count');
    told.setAttribute('role', 'status');
    const place = make('div', main), pager = make('div', main, null, 'pager');
    const all = [];
    let loaded = 0, sort = null, page = 0, found = all;
    let completing = null;
    /* However often it is asked for, each file is taken once. */
    const complete = () => completing = completing || (async () => {
      for (; loaded < shardsOf(name) && mine === turn; loaded++) {
        const part = await file(name + '-' + loaded);
        part.forEach((r, i) => all.push([r, loaded * over.size + i]));
      }
      return mine === turn;
    })();
    const keys = new Map();
    const key = r => {
      if (!keys.has(r)) keys.set(r, fold(columns[name].map(([, value]) => value(r)).join(' ')));
      return keys.get(r);
    };
    const show = () => {
      const pages = Math.max(1, Math.ceil((found === all ? count(name) : found.length) / SIZE));
      page = Math.min(page, pages - 1);
      place.textContent = '';
      table(place, name, found.slice(page * SIZE, page * SIZE + SIZE), sort, choose);
      told.textContent = say('found', number(found === all ? count(name) : found.length), number(count(name)));
      pager.textContent = '';
      const step = (label, to, on) => {
        const b = make('button', pager, say(label));
        b.className = label;
        b.disabled = !on;
        b.addEventListener('click', async () => {
          page = to;
          if (found === all && (page + 1) * SIZE > all.length) await complete();
          show();
          main.scrollIntoView();
        });
      };
      step('before', page - 1, page > 0);
      make('span', pager, say('page', number(page + 1), number(pages)));
      step('next', page + 1, page < pages - 1);
    };
    let asked = 0;
    const change = async () => {
      const ask = ++asked, wanted = fold(search.value.trim()).split(/\s+/).filter(Boolean);
      const wants = state ? state.value : 'all';
      if (wanted.length || sort || wants !== 'all') {
        if (loaded < shardsOf(name)) told.textContent = say('loading');
        if (!await complete() || ask !== asked) return;
        found = all.filter(([r]) => (wants === 'all' || stateOf(r[5]) === wants) && wanted.every(w => key(r).includes(w)));
        if (!sort && wants === 'overdue') found.reverse();
        if (sort) {
          const value = columns[name][sort.column][1], way = sort.down ? -1 : 1;
          const compare = new Intl.Collator('vi').compare;
          found = found.map(e => [value(e[0]), e]).sort((a, b) =>
            way * (typeof a[0] === 'number' ? a[0] - b[0] : a[0] === b[0] ? 0 : compare(a[0], b[0]))).map(e => e[1]);
        }
      } else found = all;
      page = 0;
      show();
    };
    const choose = column => {
      const down = sort && sort.column === column ? !sort.down : numeric.has(columns[name][column][0]);
      sort = {column, down};
      change().then(() => place.querySelectorAll('th button')[column].focus());
    };
    search.addEventListener('input', change);
    if (state) state.addEventListener('change', change);
    if (on) on.addEventListener('change', () => { if (on.value) { today = on.value; keys.clear(); change(); } });
    if (count(name)) {
      (await file(name + '-0')).forEach((r, i) => all.push([r, i]));
      loaded = 1;
    }
    if (mine !== turn) return;
    const given = new URLSearchParams(location.hash.split('?')[1] || '');
    if (given.get('q')) search.value = given.get('q');
    if (state && given.get('state')) state.value = given.get('state');
    await change();
  };

  const plot = (parent, title, months, style, goal) => {
    make('h2', parent, title);
    if (!months.length) return make('p', parent, say('nothing'), 'soft');
    const NS = 'http://www.w3.org/2000/svg', WIDE = 13, HIGH = 130;
    const svgOf = (tag, attributes, text) => {
      const e = document.createElementNS(NS, tag);
      Object.entries(attributes).forEach(([k, v]) => e.setAttribute(k, v));
      if (text != null) e.textContent = text;
      return e;
    };
    const at = m => +m.slice(0, 4) * 12 + +m.slice(5, 7) - 1;
    const sum = months.reduce((s, m) => s + m[1], 0);
    /* A few stray years would make all else narrow. */
    let seen = 0, first = null, last = null;
    months.forEach(([m, n]) => {
      if (first === null && seen + n > sum * 0.02) first = m;
      if (seen < sum * 0.98) last = m;
      seen += n;
    });
    const from = at(first), to = at(last), most = Math.max(...months.filter(m => at(m[0]) >= from && at(m[0]) <= to).map(m => m[1]));
    const box = make('div', parent, null, 'plot');
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', title);
    const svg = svgOf('svg', {width: (to - from + 1) * WIDE + 44, height: HIGH + 40, role: 'img', 'aria-label': title + ': ' + number(sum)});
    svg.append(svgOf('text', {x: 0, y: 14}, number(most)), svgOf('line', {x1: 34, x2: (to - from + 1) * WIDE + 40, y1: HIGH + 12, y2: HIGH + 12}));
    months.forEach(([m, n]) => {
      const i = at(m) - from;
      if (i < 0 || at(m) > to) return;
      const high = Math.max(2, n / most * HIGH);
      const bar = svgOf('rect', {x: 36 + i * WIDE, y: HIGH + 12 - high, width: WIDE - 3, height: high, rx: 2, class: style(m)});
      bar.append(svgOf('title', {}, m.slice(5) + '/' + m.slice(0, 4) + ': ' + number(n)));
      svg.append(bar);
    });
    for (let i = from; i <= to; i++)
      if (i % 12 === 0 || i === from && i % 12 < 9) svg.append(svgOf('text', {x: 36 + (i - from) * WIDE, y: HIGH + 30}, Math.floor(i / 12)));
    box.append(svg);
    const there = goal || months.reduce((a, b) => b[1] > a[1] ? b : a)[0];
    box.scrollLeft = 36 + (at(there) - from - 14) * WIDE;
  };

  const views = {
    '': async mine => {
      const tiles = make('ul', main, null, 'tiles');
      Object.keys(columns).forEach(name => {
        const a = link(make('li', tiles), '', '#/' + name);
        make('b', a, number(count(name)));
        make('span', a, say('title.' + name));
      });
      const two = make('div', main, null, 'two'), left = make('section', two), right = make('section', two);
      plot(left, say('plot.meetings'), over.meetings, () => '');
      plot(right, say('plot.tasks'), over.due, m => m < today.slice(0, 7) ? 'overdue' : m <= soon().slice(0, 7) ? 'due' : '', today);
      const cited = make('section', two), late = make('section', two);
      make('h2', cited, say('top.documents'));
      make('h2', late, say('top.tasks', day(today)));
      const documents = count('documents') ? (await file('documents-0')).slice(0, 10) : [];
      const tasks = [];
      /* Tasks lie in files by their days; those before today need not be read. */
      const next = over.starts.findIndex(d => !d || d >= today);
      for (let i = Math.max(0, (next < 0 ? over.starts.length : next) - 1); i < shardsOf('tasks') && over.starts[i] && tasks.length < 8; i++)
        tasks.push(...(await file('tasks-' + i)).filter(r => r[5] && r[5] >= today));
      if (mine !== turn) return;
      let ul = make('ul', cited, null, 'plain');
      documents.forEach((r, n) => {
        const li = make('li', ul);
        link(li, r[1], '#/document/' + n);
        make('span', li, ' ' + say('in.articles', number(r[2])), 'soft');
      });
      ul = make('ul', late, null, 'plain');
      if (!tasks.length) make('li', ul, say('nothing'), 'soft');
      tasks.sort((a, b) => a[5] < b[5] ? -1 : 1).slice(0, 8).forEach(r => {
        const li = make('li', ul);
        make('span', li, day(r[5]) + ' ', 'soft');
        article(li, r[0], r[1], r[7]);
        if (r[3]) make('span', li, ' – ' + r[3], 'soft');
      });
      link(make('p', late), say('all.overdue'), '#/tasks?state=overdue');
      if (!over.bodies.length) return;
      make('h2', main, say('top.bodies', day(today)));
      const t = make('table', make('div', main, null, 'scroll')), head = make('tr', make('thead', t)), body = make('tbody', t);
      const states = ['overdue', 'due', 'open'];
      make('th', head, say('column.assignee')).scope = 'col';
      states.forEach(s => { const th = make('th', head, say('state.' + s), 'number'); th.scope = 'col'; });
      over.bodies.forEach(([name, days]) => {
        const tr = make('tr', body), td = make('td', tr);
        td.dataset.l = say('column.assignee');
        link(td, name, '#/tasks?q=' + encodeURIComponent(name));
        states.forEach(s => {
          make('td', tr, number(days.filter(d => stateOf(d) === s).length), 'number').dataset.l = say('state.' + s);
        });
      });
    },
    document: async (mine, n) => {
      const r = await row('documents', n);
      const cited = await rows('citations', range(r[6], r[7]));
      const links = [];
      for (let i = 0; i < shardsOf('links'); i++) links.push(...(await file('links-' + i)));
      const does = links.filter(l => l[0] === n), done = links.filter(l => l[2] === n);
      const others = new Map();
      for (const l of [...does, ...done]) {
        const other = l[0] === n ? l[2] : l[0];
        if (!others.has(other)) others.set(other, await row('documents', other));
      }
      if (mine !== turn) return;
      make('h2', main, r[1]);
      const about = [r[4], r[5] && say('issued.on', day(r[5])), say('in.articles', number(r[2]))].filter(Boolean);
      make('p', main, about.join(' · '), 'soft');
      const tell = (key, these, side) => {
        const grouped = new Map();
        these.forEach(l => {
          const id = l[1] + ' ' + l[side];
          grouped.set(id, {l, many: (grouped.get(id) || {many: 0}).many + 1});
        });
        if (!grouped.size) return;
        make('h2', main, say(key));
        const ul = make('ul', main, null, 'plain');
        [...grouped.values()].sort((a, b) => b.many - a.many).forEach(({l, many}) => {
          const li = make('li', ul);
          make('span', li, say((side === 2 ? 'does.' : 'done.') + l[1]) + ' ', 'soft');
          link(li, others.get(l[side])[1], '#/document/' + l[side]);
          make('span', li, ' ' + say('in.articles', number(many)), 'soft');
        });
      };
      tell('relations.does', does, 2);
      tell('relations.done', done, 0);
      make('h2', main, say('cited.in'));
      const ul = make('ul', main, null, 'plain');
      cited.slice(0, 500).forEach(c => {
        const li = make('li', ul);
        make('span', li, c[2] ? day(c[2]) + ' ' : '', 'soft');
        article(li, c[1], c[3], c[6]);
        if (c[4]) make('span', li, ' – ' + say('cited.by', c[4]));
        if (c[5]) make('span', li, ' – ' + c[5], 'soft');
      });
      if (cited.length > 500) make('p', main, say('and.more', number(cited.length - 500)), 'soft');
    },
    person: async (mine, n) => {
      const r = await row('people', n), posts = await rows('posts', range(r[5], r[6]));
      if (mine !== turn) return;
      make('h2', main, r[0]);
      make('p', main, say('in.articles', number(r[2])) + ' · ' + say('same.name'), 'soft');
      const ul = make('ul', main, null, 'plain');
      posts.slice(0, 500).forEach(p => {
        const li = make('li', ul);
        make('span', li, p[1] ? day(p[1]) + ' ' : say('undated') + ' ', 'soft');
        make('strong', li, p[2] || '');
        make('span', li, p[2] ? ' – ' : '');
        article(li, p[0], p[3], p[4]);
      });
    },
    article: async (mine, n) => {
      const r = await row('articles', n);
      const [meetings, documents, people, tasks] = await Promise.all([rows('meetings', r[5]), rows('documents', r[6]), rows('people', r[7]), rows('tasks', r[8])]);
      if (mine !== turn) return;
      make('h2', main, r[1] || r[0]);
      const p = make('p', main, [r[0], r[2] && day(r[2])].filter(Boolean).join(' · ') + ' ', 'soft');
      if (r[3]) /^https?:\/\//.test(r[3]) ? link(p, r[3], r[3]) : make('span', p, r[3]);
      if (r[4]) link(p, say('to.page'), r[4]);
      [['meetings', meetings, r[5]], ['tasks', tasks, r[8]], ['documents', documents, r[6]], ['people', people, r[7]]].forEach(([name, these, ns]) => {
        if (!these.length) return;
        make('h2', main, say('title.' + name));
        table(main, name, these.map((t, i) => [t, ns[i]]));
      });
    },
  };

  const go = async () => {
    const mine = ++turn, path = location.hash.replace(/^#\/?/, '').split('?')[0].split('/');
    main.textContent = '';
    nav.querySelectorAll('a').forEach(a => a.hash === '#/' + path[0] ? a.setAttribute('aria-current', 'page') : a.removeAttribute('aria-current'));
    try {
      if (columns[path[0]]) await list(path[0], mine);
      else await (views[path[0]] || views[''])(mine, +path[1] || 0);
    } catch (e) {
      if (mine === turn) make('p', main, say('broken', e instanceof Error ? e.message : e), 'soft').setAttribute('role', 'alert');
    }
    if (mine === turn) document.body.dataset.ready = location.hash || '#';
  };

  file('overview').then(o => {
    over = o;
    words = o.words;
    const now = new Date();
    today = o.today || [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
    link(nav, say('title.overview'), '#/');
    Object.keys(columns).forEach(name => link(nav, say('title.' + name), '#/' + name));
    addEventListener('hashchange', () => { go(); main.focus({preventScroll: true}); scrollTo(0, 0); });
    go();
  }, () => make('p', main, 'data/overview.js?').setAttribute('role', 'alert'));
})();
