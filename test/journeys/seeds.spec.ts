import { addDays, civilDateOf, instantAt, type CivilDate } from '@dondoc/domain';
import { exportLog, verifyLog } from '@dondoc/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
