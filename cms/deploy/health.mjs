// Health check of the container: 0 when the CMS can answer for its data, else 1 with its reasons.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`)
if (!answer.ok) console.error(await answer.text())
process.exit(answer.ok ? 0 : 1)
