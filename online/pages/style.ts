import { surveyStyle } from './survey-style.ts';

/**
 * ON4: one small style for all pages, in each page: a slow network asks once. Flex boxes and plain colours only, which the browser
 * of an old telephone knows. The colours are those of the screens in the hall (`ui/styles/tokens.css`).
 */
const base = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#f4f6f4;color:#12211f;font:1.0625rem/1.5 system-ui,-apple-system,Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word;word-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,fieldset{margin:0;padding:0}
ul,ol{list-style:none}
h1{font-size:1.75rem;line-height:1.2;letter-spacing:-.01em}
h2{font-size:1.2rem;line-height:1.3}
h3{font-size:1.0625rem}
a{color:#14508c}
:focus{outline:3px solid #1a5fd0;outline-offset:2px}
:focus:not(:focus-visible){outline:0}
h1:focus{outline:0}
.skip{position:absolute;left:-9999px}
.skip:focus{left:.5rem;top:.5rem;background:#fff;padding:.75rem;z-index:9}
header{background:#0b5750;color:#fff}
.bar{display:flex;align-items:center;justify-content:space-between;max-width:42rem;margin:0 auto;padding:.35rem 1.1rem}
.bar a{color:#fff;text-decoration:none;display:inline-flex;align-items:center;min-height:2.75rem}
.bar .agency{font-weight:650;line-height:1.25;flex:1;padding-right:1rem}
.bar .tongue{text-align:right;text-decoration:underline;font-size:.95rem}
@media (max-width:30rem){.bar .long{font-size:.8rem;line-height:1.2;padding-right:.4rem}.bar .tongue{max-width:5rem;line-height:1.25}}
main{max-width:42rem;margin:0 auto;padding:1.4rem 1.1rem 2rem}
main>*+*{margin-top:1.1rem}
.lead{font-size:1.125rem;color:#2b3f3c}
.quiet{color:#4a5d59;font-size:.975rem}
.trial{background:#fff3d1;color:#2b1d00;text-align:center;padding:.45rem 1rem;font-weight:600;font-size:.95rem}
.card{background:#fff;border:1px solid #c9d3cf;border-radius:.75rem;padding:1.1rem}
.card>*+*{margin-top:.6rem}
.card>h2+*{margin-top:.5rem}
footer{border-top:1px solid #c9d3cf;background:#e6ebe8;font-size:.95rem;color:#2b3f3c}
footer>div{max-width:42rem;margin:0 auto;padding:1.2rem 1.1rem 2rem}
footer p+p{margin-top:.6rem}
footer a{display:inline-flex;align-items:center;min-height:2.75rem}
`;

const parts = `
.open{border-left:.5rem solid #0d6b62;display:flex;flex-direction:column}
.open.closed{border-left-color:#7d918d}
.open strong{font-size:1.5rem;line-height:1.25}
.doors{border:1px solid #c9d3cf;border-radius:.75rem;overflow:hidden;background:#fff}
.doors li+li{border-top:1px solid #c9d3cf}
.doors a{display:flex;align-items:center;min-height:4.25rem;padding:.7rem 1.1rem;color:#12211f;text-decoration:none}
.doors a:active,.doors a:hover{background:#dcefeb}
.doors span{flex:1}
.doors b{display:block;font-size:1.0625rem;color:#0b5750}
.doors small{display:block;font-size:.95rem;color:#4a5d59;line-height:1.35}
.doors a::after{content:"";flex:none;width:.6rem;height:.6rem;margin-left:.8rem;border:solid #0b5750;border-width:.15rem .15rem 0 0;transform:rotate(45deg)}
.rows li{padding:.6rem 0}
.rows li+li{border-top:1px solid #c9d3cf}
.rows .one-of{margin:.4rem 0 0;padding-left:.9rem;border-left:.25rem solid #b9d8d2;list-style:none}
.one-of li{padding:.35rem 0}
.numbered{list-style:decimal;padding-left:1.4rem}
.rows .line{display:flex;justify-content:space-between}
.rows .line b:last-child{white-space:nowrap;margin-left:1rem}
dl.facts>div{padding:.5rem 0}
dl.facts>div+div{border-top:1px solid #e6ebe8}
dt{color:#4a5d59;font-size:.95rem}
dd{font-weight:600;text-wrap:balance}
.hours dl.facts>div{display:flex;justify-content:space-between}
.hours dd{white-space:nowrap;margin-left:1rem}
.mark{display:inline-block;font-size:.85rem;font-weight:650;border-radius:.4rem;padding:.05rem .5rem;background:#e6ebe8;color:#2b3f3c;margin-left:.35rem;white-space:nowrap}
.mark.must{background:#dcefeb;color:#06312d}
.contact a{display:block;min-height:2.75rem;padding:.55rem 0;font-weight:600;word-break:break-word;overflow-wrap:anywhere}
.standing{border-left:.5rem solid #0d6b62;background:#dcefeb;color:#06312d;padding:.8rem 1rem;font-weight:650;border-radius:.4rem}
.standing.bad{border-left-color:#a31621;background:#fde5e5;color:#7d0f18}
.code{font:700 1.5rem/1.2 ui-monospace,"Roboto Mono",monospace;font-size:min(2rem,7.6vw);letter-spacing:.06em}
.button{display:flex;align-items:center;justify-content:center;width:100%;min-height:3.25rem;padding:.6rem 1.2rem;border:0;border-radius:.75rem;background:#0b5750;color:#fff;font:inherit;font-weight:650;font-size:1.125rem;text-align:center;text-decoration:none;cursor:pointer}
.button:active,.button:hover{background:#06312d}
.button[disabled]{background:#4a5d59;cursor:default}
.button.second{background:#fff;color:#0b5750;border:2px solid #0b5750}
.words{white-space:pre-wrap}
.whole{white-space:nowrap}
[hidden]{display:none!important}
@media (min-width:48rem){main{padding-top:2.2rem}h1{font-size:2.1rem}}
`;

const forms = `
form>*+*{margin-top:1.1rem}
fieldset{border:0;min-width:0}
legend{float:left;width:100%;margin-bottom:.5rem;padding:0;font-size:1.2rem;font-weight:700;line-height:1.3}
fieldset.one-of{margin:1rem 0 0;padding:0 0 0 .9rem;border:0;border-left:.25rem solid #b9d8d2}
.one-of legend{margin:0;font-size:1rem}
legend+*{clear:both}
legend+.field{margin-top:0}
.field{display:block;margin-top:1rem}
.field>label,.field>.label{display:block;font-weight:650}
.field>small{display:block;color:#4a5d59;font-size:.95rem;line-height:1.35}
.field input,.field textarea,.field select{display:block;width:100%;min-height:3rem;margin-top:.35rem;padding:.6rem .8rem;border:2px solid #7d918d;border-radius:.5rem;background:#fff;color:inherit;font:inherit;font-size:1.125rem}
.field textarea{min-height:7rem}
.parts{display:flex;margin-top:.35rem}
.parts label{width:5.5rem;margin-right:.7rem;font-size:.95rem}
.parts label:last-child{width:7.5rem;margin-right:0}
.parts input{margin-top:.1rem}
.field input:focus,.field textarea:focus{border-color:#0b5750}
.field.wrong input,.field.wrong textarea{border-color:#a31621;background:#fff8f8}
.fault,.field>.fault{color:#a31621;font-weight:600}
.choice,.field>label.choice{display:flex;font-weight:400;align-items:center;min-height:3rem;margin-top:.35rem;padding:.35rem .8rem;border:2px solid #7d918d;border-radius:.5rem;background:#fff;cursor:pointer}
.choice.top{align-items:flex-start;padding:.7rem .8rem}
.choice input{flex:none;width:1.5rem;height:1.5rem;margin:0 .8rem 0 0;accent-color:#0b5750}
.field input[type=file]{padding:.45rem;border-style:dashed;font-size:1rem}
input::-webkit-file-upload-button{min-height:2.75rem;padding:.4rem .9rem;margin-right:.7rem;border:0;border-radius:.4rem;background:#dcefeb;color:#06312d;font:inherit;font-weight:650}
.shot{display:flex;align-items:center;margin-top:.5rem}
.shot img{width:4.5rem;height:4.5rem;object-fit:cover;border-radius:.4rem;border:1px solid #7d918d;margin-right:.8rem}
fieldset.brought:has(input[value='']:checked)>.field:last-child{display:none}
.progress{height:.75rem;background:#c9d3cf;border-radius:1rem;overflow:hidden}
.progress i{display:block;height:100%;width:0;background:#0d6b62}
.problems{border-left:.5rem solid #a31621;background:#fde5e5;color:#7d0f18;padding:.8rem 1rem;border-radius:.4rem}
.problems li{margin-top:.25rem}
`;

const ticket = `
.ticket{text-align:center;background:#fff;border:1px solid #c9d3cf;border-radius:.75rem;padding:1.4rem 1.1rem}
.ticket .number{font-size:5rem;font-size:min(26vw,7rem);line-height:1.05;font-weight:750;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.ticket .big{font-size:1.6rem;line-height:1.25;font-weight:700;margin-top:.8rem}
.ticket .range{font-size:1.25rem;margin-top:.2rem}
.ticket .quiet{margin-top:.6rem}
.ticket.serving{border-color:#0d6b62;background:#dcefeb}
.ticket.missed{border-color:#a31621;background:#fde5e5;color:#7d0f18}
.ticket.called{position:fixed;top:0;right:0;bottom:0;left:0;z-index:5;overflow:auto;border:0;border-radius:0;background:#ffc53d;color:#2b1d00;display:flex;flex-direction:column;justify-content:center;padding:1.5rem}
.ticket.called .big{font-size:2rem}
.ticket.called .place{font-size:2.6rem;line-height:1.1;font-weight:750;margin:.6rem 0}
.ticket.called .quiet{color:#2b1d00}
.ticket.called .button{background:#2b1d00;color:#fff;margin-top:1.4rem}
.ringing{animation:ring 1.2s 8}
@keyframes ring{50%{background:#fff3d1}}
.stale{border:2px solid #a31621;border-radius:.5rem;background:#fff;color:#7d0f18;padding:.7rem 1rem;font-weight:600;position:relative;z-index:6}
@media (prefers-reduced-motion:reduce){.ringing{animation:none}}
`;

export const style = `${base}${parts}${forms}${ticket}${surveyStyle}`.replaceAll('\n', '');
