// Runs newsparse for docs/try.md, beside the page and not in it. The first message says where everything is,
// every other has a text; the answers are steps, views and failures.
let viewer = null

async function load({ pyodide, wheel, code }) {
  let step
  const begin = (name) => {
    step = name
    postMessage({ step })
  }
  const fetched = async (address) => {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${response.status} for ${address}`)
    return response
  }
  try {
    begin("python")
    const { loadPyodide } = await import(`${pyodide}pyodide.mjs`)
    const python = await loadPyodide({ indexURL: pyodide })
    begin("attrs")
    const problems = []
    await python.loadPackage("attrs", { messageCallback: () => {}, errorCallback: (words) => problems.push(words) })
    if (!python.loadedPackages.attrs) throw new Error(problems.join(" ") || "not loaded")
    begin("newsparse")
    python.unpackArchive(await (await fetched(wheel)).arrayBuffer(), "wheel")
    python.runPython(await (await fetched(code)).text())
    return python.globals.get("view")
  } catch (error) {
    postMessage({ failed: step, reason: said(error) })
    return null
  }
}

// Of a traceback the last line says what happened.
function said(error) {
  const lines = String(error?.message ?? error).trim().split("\n")
  return lines[lines.length - 1]
}

onmessage = async ({ data }) => {
  if (data.pyodide) {
    viewer = load(data)
    return
  }
  const view = await viewer
  if (!view) return
  postMessage({ step: "reading" })
  try {
    postMessage({ view: view(data.text) })
  } catch (error) {
    postMessage({ failed: "reading", reason: said(error) })
  }
}
