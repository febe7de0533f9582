/**
 * The references of the page in the form, and the numbers that citations of them have now.
 *
 * Both are read from the form itself, so that rows that were never saved count, and deleted ones do
 * not. Wagtail may load a script again with a form that it fetches: the second time does nothing.
 */
(() => {
  'use strict';

  if (window.touchpointCitations) return;

  const KEY_INPUT = '[data-reference-key]';
  const MARK = '[data-citation-key]';

  // Randomness that is there without HTTPS too, unlike crypto.randomUUID.
  const newKey = () =>
    '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
      (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16),
    );

  const rowOf = (input) => input.closest('[data-inline-panel-child]');

  const valueIn = (row, field) => row.querySelector(`[name$="-${field}"]`)?.value.trim() ?? '';

  /** The references in the order of the form: key, title, authors, year, and their row. */
  const list = () =>
    [...document.querySelectorAll(KEY_INPUT)].flatMap((input) => {
      const row = rowOf(input);
      if (!row || valueIn(row, 'DELETE')) return [];
      return [
        {
          key: input.value,
          title: valueIn(row, 'title') || 'Reference without a title',
          authors: valueIn(row, 'authors'),
          year: valueIn(row, 'year'),
          row,
        },
      ];
    });

  const find = (key) => list().find((reference) => reference.key === key);

  const byline = ({ authors, year }) => [authors, year].filter(Boolean).join(', ');

  /** Deleted blocks stay in the form, hidden, with a flag; a block may lie inside others. */
  const isInDeletedBlock = (element) => {
    for (
      let block = element.closest('[data-streamfield-child]');
      block;
      block = block.parentElement.closest('[data-streamfield-child]')
    ) {
      if (block.querySelector(':scope > input[name$="-deleted"]')?.value) return true;
    }
    return false;
  };

  // Numbers

  let numbers = new Map();
  let lastSeen = '';
  const listeners = new Set();

  /**
   * Number the marks: the document's order is the body's, since all editors stand in one form.
   * Draft.js draws anew only the line that is being written, hence the listeners.
   */
  const renumber = () => {
    const references = list();
    const known = new Set(references.map(({ key }) => key));
    numbers = new Map();
    document.querySelectorAll(MARK).forEach((mark) => {
      const key = mark.dataset.citationKey;
      if (known.has(key) && !numbers.has(key) && !isInDeletedBlock(mark)) {
        numbers.set(key, numbers.size + 1);
      }
    });
    const seen = JSON.stringify([
      [...numbers],
      references.map(({ key, title, authors, year }) => [key, title, authors, year]),
    ]);
    if (seen !== lastSeen) {
      lastSeen = seen;
      listeners.forEach((listener) => listener());
    }
  };

  let isDue = false;
  const schedule = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      renumber();
    });
  };

  /** Hear of changed numbers or references; gives back how to stop. */
  const subscribe = (listener) => {
    listeners.add(listener);
    schedule();
    return () => {
      listeners.delete(listener);
      schedule();
    };
  };

  // A new row comes with the default of the template, the same in every row.
  document.addEventListener('w-formset:added', ({ target }) => {
    const input = target.querySelector(KEY_INPUT);
    if (!input) return;
    input.value = newKey();
    schedule();
  });

  // Blocks are added, moved and removed, rows deleted (a class), blocks deleted (a style).
  const watch = () => {
    new MutationObserver(schedule).observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'aria-hidden'],
    });
    document.addEventListener('input', schedule);
    document.addEventListener('change', schedule);
    schedule();
  };
  if (document.body) watch();
  else document.addEventListener('DOMContentLoaded', watch);

  window.touchpointCitations = {
    list,
    find,
    byline,
    subscribe,
    numberOf: (key) => numbers.get(key),
  };
})();
