import manifest from '../../package.json' with { type: 'json' };

// By property, not by destructuring: only that property is then bundled.
export const version = manifest.version;
