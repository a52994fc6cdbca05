/** Agrees to what was read back. */
export const AGREES = /^(?:确认|确定|是|是的|对|对的|好|好的|可以|行|没错)$/u;

/** Lets what was read back go. */
export const DROPS = /^(?:不用了?|算了|取消|不是|不对|否|不|错了)(?:了|吧)?$/u;
