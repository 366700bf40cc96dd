/** Extra style for the survey's pages: four faces in two rows, each large enough for a thumb. */
export const surveyStyle = `
.face{display:block;flex:none;width:2.6rem;height:2.6rem}
.rate{background:#fff;border:1px solid #c9d3cf;border-radius:.75rem;padding:1rem}
.rate legend{float:left;width:100%;margin-bottom:.7rem}
.rate legend small{display:block;color:#4a5d59;font-size:.95rem;font-weight:400}
.rate .picks{clear:both;display:flex;flex-wrap:wrap;margin:-.25rem}
.pick{position:relative;display:flex;width:50%;padding:.25rem;cursor:pointer}
.pick.three{width:33.33%}
.pick input{position:absolute;opacity:0;left:1rem;top:1rem}
.pick>span{display:flex;align-items:center;width:100%;min-height:4rem;padding:.5rem .6rem;border:2px solid #7d918d;border-radius:.6rem;line-height:1.2;font-weight:600;font-size:1rem}
.pick .face{margin-right:.6rem}
.pick.three>span{min-height:3rem;justify-content:center;text-align:center}
.pick input:checked+span{border-color:#0b5750;background:#dcefeb;box-shadow:inset 0 0 0 2px #0b5750}
.pick input:focus+span{outline:3px solid #1a5fd0;outline-offset:2px}
.pick input:focus:not(:focus-visible)+span{outline:0}
.thanks{text-align:center}
.thanks .face{width:7rem;height:7rem;margin:0 auto 1rem}
.index{display:flex;align-items:center}
.index>*+*{margin-left:1rem;margin-top:0}
.index .value{font-size:2.6rem;line-height:1;font-weight:750;font-variant-numeric:tabular-nums;color:#0b5750}
`;
