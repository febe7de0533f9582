/** After each automatic save, ask anew what the saved draft lacks, and show it in the checklist. */
(() => {
  'use strict';

  if (window.touchpointChecklist) return;
  window.touchpointChecklist = true;

  document.addEventListener('w-autosave:success', async ({ detail }) => {
    const checklist = document.querySelector('[data-publication-checklist]');
    if (!checklist) return;
    const answer = await fetch(`${checklist.dataset.url}?pk=${detail.response.pk}`);
    // An editor who may no longer ask keeps the list of before.
    if (answer.ok && !answer.redirected) checklist.innerHTML = await answer.text();
  });
})();
