// A small picture made on the spot: a parcel on a table, more or less.
import { crc32, deflateSync } from 'node:zlib'

export function picture(width = 240, height = 160) {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const box = x > 60 && x < 180 && y > 50 && y < 130
      const tape = box && x > 112 && x < 128
      const colour = tape ? [222, 200, 150] : box ? [176 - (y >> 2), 130 - (y >> 2), 84 - (y >> 3)] : y > 118 ? [120, 96, 80] : [205 - (y >> 1), 218 - (y >> 1), 226 - (y >> 2)]
      rows.set(colour, y * (width * 3 + 1) + 1 + x * 3)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(checksum(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** zlib.crc32 came with Node 20.15. */
const checksum = (data) => crc32(data) >>> 0
