// How V8 is to work here: functions become machine code later than they would.
import { setFlagsFromString } from 'node:v8'

/**
 * Hundreds of functions look at a plan, each for a moment: making machine code of them takes a third of the time of an OPD and a tenth of
 * that of a kabupaten, more than the code gains. V8 has a faster compiler for such functions from Node 24 on. By version, since one that
 * does not know a flag complains: eight times and more what V8 takes by itself.
 */
const later: Readonly<Record<string, string>> = {
  '11.3': '--interrupt-budget=1000000',
  '12.4': '--invocation-count-for-turbofan=30000',
}

export function optimizeLater(): void {
  const [version = ''] = /^\d+\.\d+/.exec(process.versions.v8) ?? []
  const flag = later[version]
  if (flag !== undefined) setFlagsFromString(flag)
}
