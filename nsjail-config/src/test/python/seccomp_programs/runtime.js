// What Node asks of the kernel: libuv's pool, workers, children, sockets, watches, crypto, WebAssembly.
const assert = require('assert')
const childProcess = require('child_process')
const crypto = require('crypto')
const fs = require('fs')
const net = require('net')
const os = require('os')
const zlib = require('zlib')
const { Worker, isMainThread, parentPort } = require('worker_threads')

const once = (emitter, event) => new Promise((resolve) => emitter.once(event, resolve))

async function main() {
  assert.equal(await once(new Worker(__filename), 'message'), 'from the worker')
  assert.equal(childProcess.execSync('echo spawned').toString(), 'spawned\n')
  const [code] = [await once(childProcess.spawn('sh', ['-c', 'exit 3']), 'close')]
  assert.equal(code, 3)
  const forked = childProcess.fork(__filename, ['forked'])
  assert.equal(await once(forked, 'message'), 'from the fork')

  fs.writeFileSync('file', 'text')
  fs.cpSync('file', 'copy')
  await fs.promises.rm('copy')
  // Watching would tell what other jails do with shared files.
  assert.throws(() => fs.watch('.'), { code: 'ENOSYS' })
  const server = net.createServer((socket) => socket.end('unix')).listen('node.socket')
  if (process.env.FORM === 'strict') {
    await once(server, 'listening')
    assert.equal((await once(net.connect('node.socket'), 'data')).toString(), 'unix')
    server.close()
  } else {
    assert.equal((await once(server, 'error')).code, 'EAFNOSUPPORT')
  }
  const refused = await once(net.createServer().listen(0), 'error')
  assert.equal(refused.code, 'EAFNOSUPPORT')
  await assert.rejects(fetch('http://127.0.0.1:1'))

  assert.equal(crypto.scryptSync('password', 'salt', 32).length, 32)
  crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' })
  await new Promise((resolve) => crypto.randomBytes(16, resolve))
  zlib.gunzipSync(zlib.gzipSync('text'))
  os.setPriority(5)
  await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))
  console.log('as expected')
}

if (!isMainThread) parentPort.postMessage('from the worker')
else if (process.argv[2] === 'forked') process.send('from the fork', () => process.exit())
else main()
