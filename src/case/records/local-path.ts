import { z } from 'zod';

/** A POSIX path relative to the folder of the case; whether it exists and stays inside is the rules' to say. */
export const localPath = z.string().min(1);
