export { modelSettings } from './config.ts'
export { type LanguageModel, type ModelAnswer, type ModelQuestion, type ModelUsage, noUsage } from './language-model.ts'
export { countModelCalls, createModelDesk, type ModelDesk, modelAllowance, modelLimitKey } from './model-desk.ts'
export { redactPersonal } from './redact.ts'
