// Tasklist as the court sees it: Chinese only, our name, our tab 案件全景. The file replaces the one in Camunda's webjar.
export default {
  app: { name: '办案任务', vendor: '执衡' },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'YYYY年M月D日 dddd HH:mm', short: 'YYYY-MM-DD' },
  locales: { availableLocales: ['zh'], fallbackLocale: 'zh' },
  customScripts: ['../../../assets/labels', 'scripts/zhiheng'],
  disableWelcomeMessage: true,
  assignProcessInstanceIdToTaskComment: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '领取当前任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到第一个任务分类' },
    focusList: { key: 'ctrl+alt+l', description: '转到列表中的第一项任务' },
    focusForm: { key: 'ctrl+alt+f', description: '转到办理表单的第一个输入框' },
    startProcess: { key: 'ctrl+alt+p', description: '发起事项' }
  }
};
