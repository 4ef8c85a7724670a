// Lets a reader look at part of the report and put tables in another order. Without it everything is there.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);

  for (const element of all('[data-script]')) element.hidden = false;

  const form = one('.filters');
  if (form) filters(form);
  for (const table of all('table[data-sorts]')) sorting(table);
  scrolling();
  contents();
  paper();

  /** Shows only what fits every choice: within a group of buttons any of those pressed, nothing pressed being all. */
  function filters(form) {
    const items = all('[data-framework]').map((element) => ({ element, text: element.textContent.toLowerCase() }));
    const gaps = items.filter(({ element }) => 'gap' in element.dataset);
    const rows = items.filter(({ element }) => !('gap' in element.dataset));
    const buttons = all('[data-key]', form);
    const output = one('output', form);
    const clear = one('[data-clear]', form);
    const { text, owner } = form.elements;

    const chosen = () => {
      const groups = new Map();
      for (const { dataset, ariaPressed } of buttons)
        if (ariaPressed === 'true') groups.set(dataset.key, [...(groups.get(dataset.key) ?? []), dataset.value]);
      return [...groups];
    };

    const apply = () => {
      const groups = chosen();
      const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
      const of = owner?.value ?? '';
      for (const item of items) {
        const { dataset, classList } = item.element;
        const fits =
          groups.every(([key, values]) => values.includes(dataset[key])) &&
          (of === '' || dataset.owner.split(' ').includes(of)) &&
          words.every((word) => item.text.includes(word));
        classList.toggle('out', !fits);
      }
      const isIn = ({ element }) => !element.classList.contains('out');
      for (const part of all('[data-part]')) {
        const within = items.filter(({ element }) => part.contains(element));
        const named = groups.find(([key]) => key === 'framework')?.[1];
        part.classList.toggle('out', named !== undefined && !named.includes(part.dataset.part));
        const open = one('.unaddressed', part);
        if (open) open.classList.toggle('out', !within.some((item) => open.contains(item.element) && isIn(item)));
        const none = one('.none', part);
        if (none) none.hidden = within.length === 0 || within.some(isIn);
      }
      clear.disabled = groups.length === 0 && words.length === 0 && of === '';
      const counts = {
        gaps: gaps.filter(isIn).length,
        allGaps: gaps.length,
        rows: rows.filter(isIn).length,
        allRows: rows.length,
      };
      output.textContent = output.dataset.words.replace(/\{(\w+)\}/g, (_, name) => counts[name]);
    };

    const toggle = (button) => {
      button.ariaPressed = String(button.ariaPressed !== 'true');
      return button.ariaPressed === 'true';
    };
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', apply);
    form.addEventListener('click', ({ target }) => {
      const button = target.closest('button');
      if (!button) return;
      if ('brief' in button.dataset) document.body.classList.toggle('brief', toggle(button));
      else if ('unfold' in button.dataset) {
        const open = toggle(button);
        for (const chain of all('.gap details')) chain.open = open;
      } else if ('clear' in button.dataset) {
        for (const other of buttons) other.ariaPressed = 'false';
        form.reset();
        apply();
        text.focus();
      } else {
        toggle(button);
        apply();
      }
    });
    apply();
  }

  /** A button in every head: once up, then down, then as it was. Numbers in a text count as numbers. */
  function sorting(table) {
    const body = table.tBodies[0];
    const before = [...body.rows];
    const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
    for (const head of all('thead th:not(.picture)', table)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const was = head.ariaSort;
        for (const other of all('thead th', table)) other.ariaSort = null;
        head.ariaSort = was === 'ascending' ? 'descending' : was === 'descending' ? null : 'ascending';
        const sign = head.ariaSort === 'descending' ? -1 : 1;
        const textOf = (row) => row.cells[head.cellIndex].textContent;
        const sorted = [...before].sort((a, b) => sign * compare(textOf(a), textOf(b)));
        body.append(...(head.ariaSort === null ? before : sorted));
      });
    }
  }

  /** What is wider than its box can be scrolled by keyboard. */
  function scrolling() {
    const sized = new ResizeObserver((boxes) => {
      for (const { target } of boxes) {
        if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
        else target.removeAttribute('tabindex');
      }
    });
    for (const box of all('.scroll')) sized.observe(box);
  }

  /** Marks in the list of contents where the reader is. */
  function contents() {
    const links = all('.contents a');
    const heads = links.map((link) => document.getElementById(link.hash.slice(1)));
    const mark = () => {
      const passed = heads.filter((head) => head && head.getBoundingClientRect().top < innerHeight / 3).length;
      links.forEach((link, i) => {
        link.ariaCurrent = i === passed - 1 ? 'true' : null;
      });
    };
    addEventListener('scroll', () => requestAnimationFrame(mark), { passive: true });
    mark();
  }

  /** Everything is unfolded on paper, and as it was after. */
  function paper() {
    let folded = [];
    addEventListener('beforeprint', () => {
      folded = all('details:not([open])');
      for (const element of folded) element.open = true;
    });
    addEventListener('afterprint', () => {
      for (const element of folded) element.open = false;
    });
  }
})();
