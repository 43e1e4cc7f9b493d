// Escape closes the drawers of a narrow window, and the keyboard is back where it opened them.
document.addEventListener("keydown", (event) => {
  const open = document.querySelector(".sidebar-toggle:checked");
  if (event.key !== "Escape" || !open) return;
  open.checked = false;
  open.focus();
});
