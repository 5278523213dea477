// The form of docs/try.md: a text goes to a worker that runs newsparse, and its view comes back into a frame.
// Nothing is loaded before it is asked for.
(() => {
  const script = document.currentScript
  const { pyodide, wheel, example } = script.dataset
  const beside = (name) => new URL(name, script.src).href
  const form = document.querySelector(".try")
  const text = form.querySelector("textarea")
  const buttons = form.querySelectorAll("button")
  const bar = form.querySelector("progress")
  const state = form.querySelector("[role=status]")
  const box = form.querySelector(".try-view")
  const frame = form.querySelector("iframe")
  const from = new URL(pyodide).host

  const steps = {
    python: `1 of 3: loading Python from ${from}, about 6 MB…`,
    attrs: `2 of 3: loading attrs from ${from}…`,
    newsparse: "3 of 3: loading newsparse…",
    reading: "Reading…",
  }
  const failures = {
    worker: "The script of this page that runs Python could not be loaded.",
    python: `Python could not be loaded from ${from}. A missing connection or a blocker of scripts may be why.`,
    attrs: `Python is there, but attrs could not be loaded from ${from}.`,
    newsparse: "Python is there, but newsparse could not be loaded from this site.",
    reading: "This text could not be read, which should not happen. Please report it.",
  }

  const say = (words, { done = false } = {}) => {
    state.textContent = words
    state.parentElement.classList.toggle("try-done", done)
  }
  const busy = (yes) => {
    if (yes) box.scrollIntoView({ block: "nearest" })
    bar.hidden = !yes
    form.setAttribute("aria-busy", String(yes))
    for (const button of buttons) button.disabled = yes
  }

  let worker = null
  let began = 0

  const fail = (step, reason) => {
    worker?.terminate() // what has failed once is begun anew
    worker = null
    busy(false)
    say(`${failures[step]} Press again to try again. (${reason})`)
  }
  const answer = ({ data }) => {
    if (data.step) {
      if (data.step === "reading") began = performance.now()
      say(steps[data.step])
    } else if (data.failed) {
      fail(data.failed, data.reason)
    } else {
      busy(false)
      frame.srcdoc = data.view
      say(`Read in ${Math.ceil(performance.now() - began)} ms.`, { done: true })
    }
  }
  const started = () => {
    const fresh = new Worker(beside("try-worker.js"), { type: "module" })
    fresh.onmessage = answer
    fresh.onerror = (event) => fail("worker", event.message || "no answer")
    fresh.postMessage({ pyodide, wheel: beside(wheel), code: beside("try.py") })
    return fresh
  }
  const show = () => {
    if (!text.value.trim()) {
      say("There is no text yet: paste one, or take the example.")
      text.focus()
      return
    }
    busy(true)
    say(steps.python)
    worker ??= started()
    worker.postMessage({ text: text.value })
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault()
    show()
  })
  form.querySelector("#try-example").addEventListener("click", async () => {
    busy(true)
    try {
      const response = await fetch(beside(example))
      if (!response.ok) throw new Error(response.status)
      text.value = await response.text()
    } catch (error) {
      busy(false)
      say(`The example could not be loaded. (${error.message})`)
      return
    }
    show()
  })

  if (location.protocol === "file:") {
    for (const button of buttons) button.disabled = true
    say("This page was opened as a file, and browsers run Python only on a page from a server; see below.")
  } else if (!window.Worker || !window.WebAssembly) {
    for (const button of buttons) button.disabled = true
    say("This browser has no web workers or no WebAssembly, and Python needs both.")
  } else {
    say("The view will be here.")
  }
})()
