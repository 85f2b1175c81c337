// Made from Data/*.js by `make generate`; edit those files.
// swift-format-ignore-file

/// The data files of the target: name and content.
let generatedScripts: [(name: String, text: String)] = [
  ("review.js", ##"""
// Makes the pages fast from the keyboard. Without it, forms and links do all the same things.
"use strict";
(() => {
  const find = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const said = find("#said");
  const say = (text) => { if (said) { said.textContent = ""; setTimeout(() => { said.textContent = text; }, 20); } };
  const label = (box) => find(`label[for="${box.id}"] span`)?.textContent ?? "";
  const boxes = all(".code input");

  // A code that stands alone unticks the others, and gives way to them.
  const settle = (changed) => {
    if (!changed.checked) return;
    for (const box of boxes) {
      if (box !== changed && box.checked && ("alone" in box.dataset || "alone" in changed.dataset)) box.checked = false;
    }
  };
  for (const box of boxes) box.addEventListener("change", () => settle(box));

  const toggle = (box) => {
    box.checked = !box.checked;
    settle(box);
    box.closest(".code").scrollIntoView({ block: "nearest" });
    say(label(box) + (box.checked ? " ✓" : " –"));
  };

  const adopt = (names) => {
    const wanted = names.split("|");
    for (const box of boxes) box.checked = wanted.includes(box.value);
    say(boxes.filter((box) => box.checked).map(label).join(", "));
  };
  const take = find("#take");
  take?.addEventListener("click", () => adopt(take.dataset.codes));
  for (const button of all(".adopt")) button.addEventListener("click", () => adopt(button.dataset.codes));

  // The words selected in the answer go with the link to a new entry.
  const toEntry = find("#to-entry");
  const verbatim = find("#verbatim");
  toEntry?.addEventListener("click", () => {
    const selection = getSelection();
    const words = selection && verbatim.contains(selection.anchorNode) ? selection.toString().trim() : "";
    const ticked = boxes.find((box) => box.checked);
    const address = new URL(toEntry.href);
    if (words) address.searchParams.set("pattern", words.slice(0, 300));
    if (ticked) address.searchParams.set("code", ticked.value);
    toEntry.href = address.href;
  });

  const commands = {
    i: () => { const box = find("#unsure"); if (box) { box.checked = !box.checked; say(box.closest("label").textContent.trim() + (box.checked ? " ✓" : " –")); } },
    m: () => find("#note")?.focus(),
    v: () => take?.click(),
    p: () => find("#previous")?.click(),
    n: () => find("#following")?.click(),
    u: () => find("#take-back")?.click(),
    e: () => toEntry?.click(),
    "/": () => find("#search")?.focus(),
    Enter: () => find("#save")?.click(),
  };
  // Digits by their place on the keyboard: on a French one they need no Shift here.
  const keyOf = (event) => {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
    if (digit) return digit[1];
    return event.shiftKey && event.key.length === 1 && event.key !== "/" ? "⇧" + event.key.toLowerCase() : event.key;
  };
  document.addEventListener("keydown", (event) => {
    if (!document.body.hasAttribute("data-keys") || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const target = event.target;
    const writes = target.matches("textarea, select, input:not([type=checkbox])");
    if (event.key === "Escape" && writes) { target.blur(); return; }
    if (writes || (event.key === "Enter" && target.matches("a, button, summary"))) return;
    const key = keyOf(event);
    const box = boxes.find((box) => box.dataset.key === key);
    if (box) { event.preventDefault(); toggle(box); return; }
    if (Object.hasOwn(commands, key)) { event.preventDefault(); commands[key](); }
  });

  // What an entry would change, while it is written.
  const entry = find("#entry");
  const effect = find("#effect");
  if (entry && effect) {
    let timer = 0, asked = 0;
    const show = async () => {
      const number = ++asked;
      const fields = new FormData(entry);
      if (!fields.get("pattern").trim()) { effect.textContent = ""; return; }
      fields.delete("token"); fields.delete("request");
      const answer = await fetch(entry.dataset.effect + "?" + new URLSearchParams(fields), { credentials: "same-origin" });
      const text = await answer.text();
      // The fragment is our own page's, with every text in it escaped.
      if (number === asked && answer.ok) effect.innerHTML = text;
    };
    const soon = () => { clearTimeout(timer); timer = setTimeout(show, 250); };
    entry.addEventListener("input", soon);
    if (find("#pattern").value.trim()) show();
    find("#see-effect").hidden = true;
  }

  // How far training is.
  const training = find("#training[data-running]");
  if (training) {
    const look = async () => {
      const answer = await fetch(training.dataset.state, { credentials: "same-origin" });
      const state = await answer.json();
      if (!state.running) { location.reload(); return; }
      find("progress", training).value = state.done;
      find("label", training).textContent = state.stage;
      setTimeout(look, 500);
    };
    setTimeout(look, 400);
  }

  // A file of earlier codes is sent as it is.
  const bring = find("#bring");
  bring?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const file = find("#file").files[0];
    if (!file) return;
    const answer = await fetch(bring.dataset.send + "?name=" + encodeURIComponent(file.name), {
      method: "POST", credentials: "same-origin", body: file,
      headers: { "X-Review-Token": bring.dataset.token, "Content-Type": "application/octet-stream" },
    });
    find("#brought").textContent = await answer.text();
  });

  find("main h1")?.setAttribute("tabindex", "-1");
})();
"""##),
]
