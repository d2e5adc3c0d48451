// The page that ours is measured beside: the same flow with nothing behind it. It keeps the score in
// the browser after every answer, as ours does.
const main = document.querySelector("main");
const LENGTH = 10;

const make = (tag, fields = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...children);
  return element;
};

/** Ten sums with four choices each, in an order that the seed gives. */
function quiz(seed) {
  const draw = (below) => ((seed = (seed * 1103515245 + 12345) % 2147483648), Math.floor((seed / 2147483648) * below));
  return Array.from({ length: LENGTH }, () => {
    const [one, other] = [10 + draw(80), 10 + draw(80)];
    const key = one + other;
    const choices = [key, key + 1 + draw(8), key - 1 - draw(8), key + 10].sort(() => draw(2) - 0.5);
    return { stem: `What is ${one} + ${other}?`, choices, key, why: `${one} and ${other} make ${key}.` };
  });
}

function show(...children) {
  main.replaceChildren(...children);
  main.querySelector("h1").tabIndex = -1;
  main.querySelector("h1").focus();
}

function ask(questions, at, score) {
  if (at === questions.length) {
    show(make("h1", { textContent: `${score} of ${LENGTH}` }), make("p", { textContent: "Your score" }));
    return;
  }
  const { stem, choices, key, why } = questions[at];
  const labels = choices.map((choice, position) =>
    make("label", {}, make("input", { type: "radio", name: "choice", value: position }), make("span", { textContent: choice })),
  );
  const form = make("form", {}, ...labels, make("button", { type: "submit", textContent: "Check" }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = form.elements.choice.value;
    if (chosen === "") return;
    const right = choices[chosen] === key;
    labels[choices.indexOf(key)].dataset.mark = "right";
    if (!right) labels[chosen].dataset.mark = "wrong";
    localStorage.setItem("sums", JSON.stringify({ at, score: score + right }));
    const next = make("button", { type: "button", textContent: "Next" });
    next.addEventListener("click", () => ask(questions, at + 1, score + right));
    form.replaceWith(make("section", {}, make("h2", { textContent: right ? "Right." : "Wrong." }), make("p", { textContent: why }), ...labels, next));
  });
  show(make("p", { textContent: `Question ${at + 1} of ${LENGTH}` }), make("h1", { textContent: stem }), form);
}

main.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  ask(quiz(crypto.getRandomValues(new Uint32Array(1))[0] % 2147483648), 0, 0);
});
