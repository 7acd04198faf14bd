import { signNothing } from '../../chaos/run/unsigned.ts';

// The SDK runs as it is, but for its signatures: nobody in this process checks them, and a tenth of the time would go into
// them. Programs that tests start, the AWS CLI among them, sign.
signNothing();
