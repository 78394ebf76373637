// What the page does once it is open: fold, search, switch year and quarter, keys of a tree (WAI-ARIA: tree view). Without it the page
// shows everything unfolded, with the figures of the first period.
;(() => {
  const byId = (id) => document.getElementById(id)
  const data = JSON.parse(byId('data').textContent)
  const tree = document.querySelector('[role=tree]')
  const items = [...document.querySelectorAll('[role=treeitem]')]
  const parentOf = (item) => item.parentElement.closest('[role=treeitem]')
  const isFolded = (item) => item.getAttribute('aria-expanded') === 'false'
  const hasChildren = (item) => item.hasAttribute('aria-expanded')
  const fold = (item, folded) => {
    if (hasChildren(item)) item.setAttribute('aria-expanded', String(!folded))
  }
  const reveal = (item) => {
    for (let above = parentOf(item); above !== null; above = parentOf(above)) fold(above, false)
  }
  const isVisible = (item) => {
    if (item.hidden) return false
    for (let above = parentOf(item); above !== null; above = parentOf(above)) if (isFolded(above)) return false
    return true
  }

  // One item can be reached by Tab; the arrows move on from it.
  let current = null
  const select = (item, focus) => {
    if (item === undefined || item === null) return
    if (current !== null) {
      current.tabIndex = -1
      current.setAttribute('aria-selected', 'false')
    }
    current = item
    item.tabIndex = 0
    item.setAttribute('aria-selected', 'true')
    if (!focus) return
    item.focus({ preventScroll: true })
    item.firstElementChild.scrollIntoView({ block: 'nearest' })
  }
  const step = (item, by) => {
    const visible = items.filter(isVisible)
    return visible[visible.indexOf(item) + by]
  }
  const keys = {
    ArrowDown: (item) => select(step(item, 1), true),
    ArrowUp: (item) => select(step(item, -1), true),
    ArrowRight: (item) => {
      if (isFolded(item)) fold(item, false)
      else if (hasChildren(item)) select(step(item, 1), true)
    },
    ArrowLeft: (item) => {
      if (hasChildren(item) && !isFolded(item)) fold(item, true)
      else select(parentOf(item), true)
    },
    Enter: (item) => fold(item, !isFolded(item)),
    ' ': (item) => fold(item, !isFolded(item)),
    Home: () => select(items.find(isVisible), true),
    End: () => select(items.findLast(isVisible), true),
    '*': (item) => {
      for (const sibling of item.parentElement.children) fold(sibling, false)
    },
  }
  const isTyping = ({ target }) => target.closest('input, select, textarea') !== null
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === '/' && !isTyping(event)) {
      event.preventDefault()
      search.focus()
      search.select()
    } else if (event.target.matches('[role=treeitem]') && Object.hasOwn(keys, event.key)) {
      event.preventDefault()
      keys[event.key](event.target)
    }
  })
  tree?.addEventListener('click', (event) => {
    if (event.target.closest('a, summary, details')) return
    const item = event.target.closest('[role=treeitem]')
    if (item === null) return
    if (event.target.closest('.lipat')) fold(item, !isFolded(item))
    select(item, true)
  })

  // Search: what matches stays, with what is above it.
  const search = byId('cari')
  const result = byId('hasil')
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ')
  const texts = items.map((item) => plain(item.firstElementChild.textContent))
  let folded = null
  const find = () => {
    const words = plain(search.value).trim().split(' ').filter(Boolean)
    folded ??= items.map(isFolded)
    const hits = new Set(
      words.length === 0 ? [] : items.filter((_, i) => words.every((word) => texts[i].includes(word))),
    )
    const kept = new Set(hits)
    for (const hit of hits) for (let above = parentOf(hit); above !== null; above = parentOf(above)) kept.add(above)
    for (const item of items) {
      item.hidden = words.length > 0 && !kept.has(item)
      item.classList.toggle('kena', hits.has(item))
    }
    if (words.length === 0) {
      for (const [i, item] of items.entries()) fold(item, folded[i])
      folded = null
      result.value = ''
      return
    }
    for (const hit of hits) reveal(hit)
    result.value = data.words.found.replace('{n}', hits.size).replace('{m}', items.length)
    select([...hits][0], false)
  }
  search.addEventListener('input', find)
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      search.value = ''
      find()
      if (current !== null) {
        reveal(current)
        select(current, true)
      }
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault()
      select(items.find((item) => item.classList.contains('kena')) ?? current, true)
    }
  })
  byId('alat').addEventListener('submit', (event) => event.preventDefault())

  // Figures of the chosen year and quarter.
  const showMark = (element, mark, explained) => {
    const [text, look] = data.marks[mark]
    element.textContent = text
    element.className = `mark ${look}`
    if (element.dataset.jelas === undefined) return
    // The explanation is of one period only.
    if (explained) element.setAttribute('href', element.dataset.jelas)
    else element.removeAttribute('href')
  }
  const show = (period) => {
    const explained = period === data.explained
    for (const element of document.querySelectorAll('[data-i]')) {
      const figures = data.indikator[element.dataset.i][period]
      element.hidden = figures === null
      if (figures === null) continue
      const [target, actual, mark] = figures
      element.querySelector('.t').textContent = target
      element.querySelector('.r').textContent = actual
      showMark(element.querySelector('.mark'), mark, explained)
    }
    for (const element of document.querySelectorAll('[data-n]')) {
      const [mark, ...money] = data.node[element.dataset.n][period]
      const total = element.querySelector('.capaian')
      total.hidden = mark === null
      if (mark !== null) showMark(total.querySelector('.mark'), mark, explained)
      for (const [i, part] of element.querySelectorAll('.rupiah').entries()) {
        part.hidden = money[i] === null
        part.querySelector('b').textContent = money[i] ?? ''
      }
      element.hidden = mark === null && money.every((amount) => amount === null)
    }
    byId('masa').textContent = data.periods[period]
  }
  const [year, quarter] = [byId('tahun'), byId('triwulan')]
  const change = () => show(year.selectedIndex * 4 + quarter.selectedIndex)
  year?.addEventListener('change', change)
  quarter?.addEventListener('change', change)
  // A browser that comes back keeps what was chosen.
  if (year !== null) window.addEventListener('pageshow', change)

  const foldAll = (deep) => {
    for (const item of items) fold(item, Number(item.getAttribute('aria-level')) > deep)
    if (current !== null && !isVisible(current)) select(items.find(isVisible), false)
  }
  byId('buka')?.addEventListener('click', () => foldAll(Number.POSITIVE_INFINITY))
  byId('tutup')?.addEventListener('click', () => foldAll(0))
  byId('tema').addEventListener('click', () => {
    const root = document.documentElement
    const dark = getComputedStyle(root).colorScheme.includes('dark')
    root.dataset.theme = dark ? 'light' : 'dark'
  })

  // What a link leads to is shown, however it was folded.
  const follow = () => {
    const id = location.hash.slice(1)
    const target = id === '' ? null : byId(id)
    if (target === null) return
    for (let above = target.closest('details'); above !== null; above = above.parentElement.closest('details'))
      above.open = true
    if (target.matches('[role=treeitem]')) {
      reveal(target)
      select(target, true)
    } else target.scrollIntoView()
  }
  window.addEventListener('hashchange', follow)

  byId('alat').hidden = false
  // A large tree begins folded.
  if (items.length > 100) foldAll(2)
  select(items[0], false)
  follow()
})()
