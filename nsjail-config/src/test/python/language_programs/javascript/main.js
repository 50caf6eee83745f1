// The pool of libuv, workers, children, files, timers, sockets, crypto, WebAssembly.
const assert = require('node:assert')
const childProcess = require('node:child_process')
const crypto = require('node:crypto')
const fs = require('node:fs')
const net = require('node:net')
const os = require('node:os')
const { pipeline } = require('node:stream/promises')
const { once } = require('node:events')
const timers = require('node:timers/promises')
const { promisify } = require('node:util')
const zlib = require('node:zlib')
const { Worker, isMainThread, parentPort } = require('node:worker_threads')

async function main() {
  const workers = [1, 2, 3].map(() => once(new Worker(__filename), 'message'))
  assert.deepEqual((await Promise.all(workers)).flat(), [42, 42, 42])
  assert.equal(childProcess.execSync('echo spawned').toString(), 'spawned\n')
  const [code] = await once(childProcess.spawn('sh', ['-c', 'exit 3'], { detached: true }), 'close')
  assert.equal(code, 3)
  const [message] = await once(childProcess.fork(__filename, ['forked']), 'message')
  assert.equal(message, 'from the fork')

  await fs.promises.writeFile('file', 'text'.repeat(100000))
  await fs.promises.cp('file', 'copy', { preserveTimestamps: true })
  await pipeline(fs.createReadStream('copy'), zlib.createGzip(), fs.createWriteStream('copy.gz'))
  assert.equal(zlib.gunzipSync(fs.readFileSync('copy.gz')).length, 400000)
  fs.rmSync(fs.mkdtempSync('/tmp/made-'), { recursive: true })
  // What watches is refused, what looks again and again is not.
  assert.throws(() => fs.watch('.'), { code: 'ENOSYS' })
  const changed = new Promise((resolve) => fs.watchFile('file', { interval: 5 }, resolve))
  fs.appendFileSync('file', 'more')
  await changed
  fs.unwatchFile('file')

  await timers.setTimeout(5)
  for await (const _ of timers.setInterval(1)) break
  const server = net.createServer((socket) => socket.end('hello')).listen('server.socket')
  await once(server, 'listening')
  assert.equal((await once(net.connect('server.socket'), 'data')).toString(), 'hello')
  server.close()
  await assert.rejects(fetch('http://127.0.0.1:9'))
  await assert.rejects(fetch('http://example.org'))
  assert.equal((await promisify(crypto.scrypt)('password', 'salt', 32)).length, 32)
  await promisify(crypto.generateKeyPair)('rsa', { modulusLength: 2048 })
  os.setPriority(1)
  // It does not tell "none" from "refused".
  assert.throws(() => os.networkInterfaces(), { code: 'ERR_SYSTEM_ERROR' })
  process.on('SIGUSR2', () => {
    console.log('as expected')
    process.exit()
  })
  await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))
  process.kill(process.pid, 'SIGUSR2')
  await timers.setTimeout(20000)
}

if (!isMainThread) parentPort.postMessage(42)
else if (process.argv[2] === 'forked') process.send('from the fork', () => process.exit())
else main()
