/**
 * What citations show beside the text: the chooser of the page's references, and the card of one
 * citation. Plain elements of the page, outside the editor, whose keys they would otherwise share.
 */
(() => {
  'use strict';

  const citations = window.touchpointCitations;
  if (citations.chooseReference) return;

  let lastId = 0;
  const newId = () => {
    lastId += 1;
    return `citation-${lastId}`;
  };

  /** An element with attributes, listeners (`onclick`) and children; texts are never read as HTML. */
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => {
      if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value);
    });
    element.append(...children);
    return element;
  };

  const makeButton = (label, onclick, kind = 'button-secondary') =>
    make('button', { type: 'button', class: `button button-small ${kind}`, onclick }, label);

  /** Show the tab that holds the references, or the given row of it. */
  const goToReferences = (row) => {
    const panel = document.getElementById('id_references-FORMS')?.closest('[role="tabpanel"]');
    if (panel) document.querySelector(`[role="tab"][href="#${panel.id}"]`)?.click();
    focusOnceShown(row?.querySelector('[name$="-title"]') ?? document.getElementById('id_references-ADD'));
  };

  /** Wagtail shows a tab a moment after the click, and what is hidden takes no focus. */
  const focusOnceShown = (element, triesLeft = 20) => {
    if (!element) return;
    if (element.offsetParent || triesLeft === 0) {
      element.scrollIntoView({ block: 'center' });
      element.focus();
    } else setTimeout(() => focusOnceShown(element, triesLeft - 1), 50);
  };

  const makeOption = (reference, { current, onchoose }) => {
    const number = citations.numberOf(reference.key);
    return make(
      'li',
      {
        id: newId(),
        role: 'option',
        class: 'citation-chooser__option',
        'data-reference': reference.key,
        'aria-selected': String(reference.key === current),
        onclick: () => onchoose(reference.key),
      },
      make('span', { class: 'citation-chooser__number' }, number ? `[${number}]` : ''),
      make(
        'span',
        {},
        make('span', { class: 'citation-chooser__title' }, reference.title),
        make(
          'span',
          { class: 'citation-chooser__byline' },
          [citations.byline(reference), number ? '' : 'not cited yet'].filter(Boolean).join(' · '),
        ),
      ),
    );
  };

  /** The list with its filter: arrows move, Enter takes, as in a combobox that is always open. */
  const makePicker = (references, { current, onchoose }) => {
    const options = references.map((reference) => makeOption(reference, { current, onchoose }));
    const list = make(
      'ul',
      { id: newId(), role: 'listbox', class: 'citation-chooser__list', 'aria-label': 'References of this page' },
      ...options,
    );
    const status = make('p', { class: 'citation-chooser__status', role: 'status' });
    const filter = make('input', {
      id: newId(),
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      'aria-expanded': 'true',
      'aria-autocomplete': 'list',
      'aria-controls': list.id,
    });

    const shown = () => options.filter((option) => !option.hidden);
    const active = () => options.find((option) => option.id === filter.getAttribute('aria-activedescendant'));
    const activate = (option) => {
      active()?.classList.remove('citation-chooser__option--active');
      if (!option) {
        filter.removeAttribute('aria-activedescendant');
        return;
      }
      option.classList.add('citation-chooser__option--active');
      filter.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView?.({ block: 'nearest' });
    };
    const narrow = () => {
      const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
      options.forEach((option) => {
        const text = option.textContent.toLowerCase();
        option.hidden = !words.every((word) => text.includes(word));
      });
      const count = shown().length;
      if (count === 0) status.textContent = 'No reference matches.';
      else status.textContent = count === 1 ? '1 reference' : `${count} references`;
      activate(shown()[0]);
    };

    filter.addEventListener('input', narrow);
    filter.addEventListener('keydown', (event) => {
      const visible = shown();
      const position = visible.indexOf(active());
      const moves = { ArrowDown: position + 1, ArrowUp: position - 1 };
      if (event.key in moves) activate(visible[(moves[event.key] + visible.length) % visible.length]);
      else if (event.key === 'Enter') active()?.click();
      else return;
      event.preventDefault(); // nor submit the page's form
    });
    narrow();
    activate(options.find((option) => option.dataset.reference === current) ?? options[0]);
    return [make('label', { for: filter.id, class: 'w-field__label' }, 'Filter'), filter, status, list];
  };

  /**
   * Ask for a reference. The answer's `key` is the chosen one, `''` to remove the citation (offered
   * if there is a `current` key), or `null` if the editor changed their mind. `isLeaving` says that
   * they went to the references: the text must not take the focus back.
   */
  citations.chooseReference = ({ current } = {}) =>
    new Promise((resolve) => {
      const references = citations.list();
      const title = make('h2', { id: newId(), class: 'w-h2' }, 'Cite a reference');
      const dialog = make('dialog', { class: 'citation-chooser', 'aria-labelledby': title.id });
      let answer = { key: null };
      const end = (given) => {
        answer = given;
        dialog.close();
      };
      const leave = () => end({ key: null, isLeaving: true });

      const actions = make('div', { class: 'citation-chooser__actions' });
      dialog.append(title);
      if (references.length > 0) {
        dialog.append(...makePicker(references, { current, onchoose: (key) => end({ key }) }));
        if (current !== undefined) actions.append(makeButton('Remove the citation', () => end({ key: '' }), 'no'));
        actions.append(makeButton('Add a reference', leave));
      } else {
        dialog.append(
          make('p', {}, 'This page has no references yet. Add them on the References tab, then cite them here.'),
        );
        actions.append(makeButton('Go to the References tab', leave, ''));
      }
      actions.append(makeButton('Cancel', () => dialog.close()));
      dialog.append(actions);

      dialog.addEventListener('close', () => {
        dialog.remove();
        if (answer.isLeaving) goToReferences();
        resolve(answer);
      });
      document.body.append(dialog);
      dialog.showModal();
    });

  /** Show what a mark cites, with what can be done about it; any click or key elsewhere closes it. */
  citations.showCard = (mark, { key, onchange, onremove }) => {
    const reference = citations.find(key);
    const card = make('div', { class: 'citation-card', role: 'dialog', 'aria-label': 'Citation', popover: 'auto' });
    const closing = (action) => () => {
      card.hidePopover();
      action();
    };
    card.append(
      ...(reference
        ? [
            make('p', { class: 'citation-card__title' }, reference.title),
            make('p', { class: 'citation-card__byline' }, citations.byline(reference)),
          ]
        : [make('p', { class: 'citation-card__title' }, citations.danglingText)]),
      make(
        'div',
        { class: 'citation-card__actions' },
        makeButton('Change', closing(onchange)),
        makeButton('Remove', closing(onremove), 'no'),
        ...(reference ? [makeButton('Edit reference', closing(() => goToReferences(reference.row)))] : []),
      ),
    );
    document.body.append(card);
    card.showPopover();

    const place = () => {
      const { left, top, bottom } = mark.getBoundingClientRect();
      const fitsBelow = bottom + 8 + card.offsetHeight < window.innerHeight;
      card.style.left = `${Math.min(Math.max(8, left - 20), window.innerWidth - card.offsetWidth - 8)}px`;
      card.style.top = `${fitsBelow ? bottom + 8 : top - card.offsetHeight - 8}px`;
    };
    place();

    const end = new AbortController();
    document.addEventListener('scroll', place, { capture: true, signal: end.signal });
    window.addEventListener('resize', place, { signal: end.signal });
    document.addEventListener(
      'keydown',
      (event) => {
        if (!card.contains(event.target)) card.hidePopover();
      },
      { signal: end.signal },
    );
    card.addEventListener('toggle', ({ newState }) => {
      if (newState !== 'closed') return;
      end.abort();
      card.remove();
    });
  };

  citations.danglingText =
    'The reference of this citation is not on this page. Choose another reference with “Change”, or remove the citation.';
})();
