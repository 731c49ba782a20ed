/** How many pages a second the server gives to several readers at once. */
export async function pagesPerSecond(url: string, { readers = 8, seconds = 6 } = {}): Promise<number> {
  await Promise.all(Array.from({ length: readers }, () => fetch(url).then((answer) => answer.arrayBuffer())))
  const start = performance.now()
  const end = start + seconds * 1000
  let served = 0
  const reader = async () => {
    while (performance.now() < end) {
      const answer = await fetch(url, { headers: { 'Accept-Encoding': 'gzip' } })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
      served += 1
    }
  }
  await Promise.all(Array.from({ length: readers }, reader))
  return served / ((performance.now() - start) / 1000)
}
