/**
 * The citation in Draftail: the toolbar button's source, and how a citation looks in the text.
 *
 * The entity's text is one character, `*`, which is what is stored. The number is drawn by the style
 * sheet from `data-label`, so that Draft.js finds in the document exactly the text that it knows.
 */
(() => {
  'use strict';

  const citations = window.touchpointCitations;
  if (citations.isRegistered) return;
  citations.isRegistered = true;

  const { React, DraftJS } = window;
  const { EditorState, Modifier, SelectionState } = DraftJS;
  const TYPE = 'CITATION';

  /** Put a citation in place of the selection, and the caret after it, with the style of before. */
  const insert = (editorState, selection, key) => {
    const content = editorState.getCurrentContent().createEntity(TYPE, 'IMMUTABLE', { reference: key });
    const cited = Modifier.replaceText(content, selection, '*', null, content.getLastCreatedEntityKey());
    const pushed = EditorState.push(editorState, cited, 'insert-characters');
    return EditorState.forceSelection(pushed, cited.getSelectionAfter());
  };

  const remove = (editorState, selection) =>
    EditorState.push(
      editorState,
      Modifier.removeRange(editorState.getCurrentContent(), selection, 'backward'),
      'remove-range',
    );

  const apply = (editorState, selection, key) =>
    key === '' ? remove(editorState, selection) : insert(editorState, selection, key);

  const collapsedToEnd = (selection) =>
    selection.merge({
      anchorKey: selection.getEndKey(),
      anchorOffset: selection.getEndOffset(),
      focusKey: selection.getEndKey(),
      focusOffset: selection.getEndOffset(),
      isBackward: false,
    });

  /** The citation that the selection covers or the caret touches: its key, and where it is. */
  const citationAt = (editorState) => {
    const selection = editorState.getSelection();
    const content = editorState.getCurrentContent();
    const block = content.getBlockForKey(selection.getStartKey());
    const start = selection.getStartOffset();
    const offset = selection.isCollapsed() ? start - 1 : start;
    const length = selection.getEndOffset() - start;
    const isOne = selection.getStartKey() === selection.getEndKey() && length <= 1;
    const entityKey = isOne && offset >= 0 ? block.getEntityAt(offset) : null;
    const entity = entityKey ? content.getEntity(entityKey) : null;
    if (entity?.getType() !== TYPE) return null;
    return { key: entity.getData().reference, selection: rangeIn(block.getKey(), offset, offset + 1) };
  };

  const rangeIn = (blockKey, start, end) =>
    SelectionState.createEmpty(blockKey).merge({ anchorOffset: start, focusOffset: end, isBackward: false });

  /**
   * Draftail renders a source while it waits for the answer. Selected text is kept: the citation
   * goes behind it. With a citation selected, the chooser is about that one, for keyboards alone.
   */
  class CitationSource extends React.Component {
    componentDidMount() {
      const { editorState, onComplete, onClose } = this.props;
      const selection = editorState.getSelection();
      const selected = selection.isCollapsed() ? null : citationAt(editorState);
      citations.chooseReference({ current: selected?.key }).then(({ key, isLeaving }) => {
        if (isLeaving) onClose();
        else if (key === null) onComplete(null);
        else onComplete(apply(editorState, selected?.selection ?? collapsedToEnd(selection), key));
      });
    }

    render() {
      return null;
    }
  }

  /** Where a decorated text stands. Draft.js names it `block-decorator-leaf`; the entity may be twice in a text. */
  const rangeOf = (editorState, offsetKey) => {
    const parts = offsetKey.split('-');
    const blockKey = parts.slice(0, -2).join('-');
    const { start, end } = editorState.getBlockTree(blockKey).get(Number(parts.at(-2)));
    return rangeIn(blockKey, start, end);
  };

  const labelOf = (key) => {
    const number = citations.numberOf(key);
    return number === undefined ? '[?]' : `[${number}]`;
  };

  class CitationMark extends React.Component {
    constructor(props) {
      super(props);
      this.open = this.open.bind(this);
      this.change = this.change.bind(this);
    }

    componentDidMount() {
      this.unsubscribe = citations.subscribe(() => this.forceUpdate());
    }

    componentWillUnmount() {
      this.unsubscribe();
    }

    get key() {
      return this.props.contentState.getEntity(this.props.entityKey).getData().reference;
    }

    change(key) {
      const { offsetKey, getEditorState, setEditorState } = this.props;
      const editorState = getEditorState();
      setEditorState(apply(editorState, rangeOf(editorState, offsetKey), key));
    }

    open(event) {
      const { key } = this;
      citations.showCard(event.currentTarget, {
        key,
        onremove: () => this.change(''),
        onchange: () =>
          citations.chooseReference({ current: key }).then((answer) => {
            if (answer.key !== null) this.change(answer.key);
          }),
      });
    }

    render() {
      const { key } = this;
      const reference = citations.find(key);
      return React.createElement(
        'span',
        {
          className: reference ? 'citation' : 'citation citation--dangling',
          title: reference ? `${reference.title}. ${citations.byline(reference)}` : citations.danglingText,
          'data-citation-key': key,
          'data-label': labelOf(key),
          onClick: this.open,
        },
        this.props.children,
      );
    }
  }

  // Draftail calls its decorators as functions.
  const Citation = (props) => React.createElement(CitationMark, props);

  window.draftail.registerPlugin({ type: TYPE, source: CitationSource, decorator: Citation }, 'entityTypes');
})();
