import type { CauseArea } from './action.ts';

/** A cause that is found in many shops, and where it lies. */
export interface KnownCause {
  readonly name: string;
  readonly area: CauseArea;
}

/** Causes to begin with, of the app's own; a shop adds its own by writing them. */
export const knownCauses: readonly KnownCause[] = [
  { name: 'Cut-off too late', area: 'method' },
  { name: 'Carrier scans late', area: 'carrier' },
  { name: 'Pickup missed', area: 'carrier' },
  { name: 'Stock counted too high', area: 'data' },
  { name: 'Tracking entered wrong', area: 'data' },
  { name: 'Packing without a photo', area: 'method' },
  { name: 'Wrong item packed', area: 'method' },
  { name: 'Listing not checked before it went live', area: 'method' },
  { name: 'Wrong category', area: 'method' },
  { name: 'Claims without proof', area: 'method' },
  { name: 'Papers missing', area: 'goods' },
  { name: 'Papers expired', area: 'goods' },
  { name: 'Supplier sent other goods', area: 'goods' },
  { name: 'Nobody had the task', area: 'people' },
  { name: 'New person not trained', area: 'people' },
  { name: 'Rule not known', area: 'people' },
  { name: 'Rule changed unnoticed', area: 'platform' },
  { name: 'Decision of the platform was wrong', area: 'platform' },
  { name: 'Printer or scanner failed', area: 'tools' },
];
