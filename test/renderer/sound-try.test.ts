import { it } from './browser-it.ts';
import { startSoundPages, measured } from './sound-page.ts';
import { microphoneArguments } from '../support/fake-microphone.ts';
it('tries', async () => {
  const pages = await startSoundPages();
  for (const policy of [[],['--autoplay-policy=document-user-activation-required'],['--autoplay-policy=user-gesture-required']])
   for (const clicked of [false,true]) for (const mic of [false,true])
    await pages.inPage([...await microphoneArguments('speech'),...policy], async (page)=>{
      const m = mic ? (await measured(page,300)).measurement : null;
      const p = mic ? '' : await page.evaluate(()=>window.sound.playTestSound().then(()=>'played',(e)=>e.name));
      console.log(policy[0]??'default', clicked, mic, m?.got, p);
    },{clicked}).catch(e=>console.log(policy,clicked,mic,String(e)));
  await pages.close();
});
