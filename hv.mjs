import {HtmlValidate} from "html-validate";import {readdirSync,readFileSync} from "node:fs";import {join} from "node:path";
const dir=process.argv[2];const hv=new HtmlValidate({extends:["html-validate:recommended","html-validate:a11y"]});
const t=performance.now();const by=new Map();let n=0;
for(const f of readdirSync(dir,{recursive:true}).filter(f=>f.endsWith(".html"))){n++;const r=await hv.validateString(readFileSync(join(dir,f),"utf8"),f);for(const m of r.results.flatMap(x=>x.messages)){const k=m.ruleId+" | "+m.message;by.set(k,[...(by.get(k)??[]),`${f}:${m.line}:${m.column} ${m.selector}`])}}
console.log(n,"pages",(performance.now()-t|0)+" ms");for(const [k,v] of [...by].sort((a,b)=>b[1].length-a[1].length).slice(0,60))console.log(v.length,k,"\n     ",v[0]);
