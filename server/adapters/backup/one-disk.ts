import { statSync } from 'node:fs';

/**
 * DU4: whether two folders are lost together. A mount point whose disk is away is a folder of the disk around it. Two partitions of
 * one disk pass for two disks: no system tells them apart everywhere.
 */
export const areOnOneDisk = (one: string, other: string): boolean => statSync(one).dev === statSync(other).dev;
