export { DemoBar } from '../../parts/demo/index.js';
