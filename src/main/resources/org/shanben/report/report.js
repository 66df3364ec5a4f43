(() => {
  "use strict";
  const marks = [...document.querySelectorAll("main [id][data-r]")];
  const rects = [...document.querySelectorAll("rect[data-c]")];
  let at = -1;

  const show = (mark) => {
    document.querySelectorAll(".now").forEach((old) => old.classList.remove("now"));
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
    mark.classList.add("now");
    mark.scrollIntoView({ block: "center" });
    rects.filter((rect) => rect.dataset.c === mark.id).forEach((rect) => rect.classList.add("now"));
  };

  const step = (by) => {
    for (let i = at + by; i >= 0 && i < marks.length; i += by) {
      if (!marks[i].classList.contains("off")) {
        at = i;
        show(marks[i]);
        return;
      }
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, summary")) return;
    if (event.key === "n" || event.key === "j") step(1);
    if (event.key === "p" || event.key === "k") step(-1);
  });

  rects.forEach((rect) => rect.addEventListener("click", () => {
    const mark = document.getElementById(rect.dataset.c);
    if (mark) {
      at = marks.indexOf(mark);
      show(mark);
    }
  }));

  document.querySelectorAll(".rules input").forEach((box) => box.addEventListener("change", () => {
    document.querySelectorAll(`main [data-r="${box.value}"]`)
      .forEach((mark) => mark.classList.toggle("off", !box.checked));
  }));
})();
