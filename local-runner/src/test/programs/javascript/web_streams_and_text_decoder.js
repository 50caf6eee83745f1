// Web streams: decoding UTF-8 that is cut inside a character, compressing, splitting in two.
const text = "naïve café, 東京, 😀";
const bytes = new TextEncoder().encode(text);
console.log(text.length, bytes.length);

const source = () =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 3) controller.enqueue(bytes.slice(at, at + 3));
      controller.close();
    },
  });

(async () => {
  let decoded = "";
  let pieces = 0;
  for await (const piece of source().pipeThrough(new TextDecoderStream())) {
    decoded += piece;
    pieces++;
  }
  console.log(decoded === text, pieces > 1);
  const packed = source().pipeThrough(new CompressionStream("gzip")).pipeThrough(new DecompressionStream("gzip"));
  console.log(await new Response(packed).text());
  const [left, right] = source().tee();
  const sizes = await Promise.all([left, right].map(async (stream) => (await Array.fromAsync(stream)).length));
  console.log(sizes.join(" "));
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.of(0xc3, 0x28));
  } catch (error) {
    console.log(error.name, error.code);
  }
  console.log(new TextDecoder().decode(Uint8Array.of(0x61, 0xff, 0x62)) === "a\ufffdb");
  console.log(new TextDecoder("utf-16le").decode(Uint8Array.of(0x48, 0, 0x69, 0)));
})();
