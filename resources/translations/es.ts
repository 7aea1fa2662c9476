<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!--
Español peninsular neutro, de usted; comillas «»; %n y {nombre} quedan como están; & marca la letra de acceso, única en su menú.

accept: aceptar · annotator: anotador · argument: argumento · article: artículo · background: antecedentes ·
bottom line: conclusión · brief: expediente (lo escrito: «memorando») · codebook: libro de códigos ·
colleague: colega · compile: compilar · contested, disputed: controvertido, rebatido · dispute: rebatir ·
evidence: evidencia · evidence board: tablero de evidencia · for, against: a favor, en contra ·
furniture: accesorio (lo que en la página no es texto del artículo) · gaps: lagunas · gist: resumen ·
impact: impacto · kind: tipo · likelihood: probabilidad · mark (marking): marca · memo: memorando · merge (files): combinar ·
merge (points, sub-tags): fusionar · mitigation: mitigación · note: nota · owner: responsable · pane: panel ·
passage: pasaje · point: punto · rate, rating: valorar, valoración · recommendation: recomendación ·
reliability: fiabilidad · risk: riesgo · risk picture: mapa de riesgos · said by: según · score: puntuación ·
section: apartado · silent: sin mención · single source: fuente única · stance: postura · sub-tag: subetiqueta ·
suggestion: sugerencia · support: apoyar · tag: etiqueta, etiquetar · template: plantilla · trend: tendencia ·
weight: peso · desks Read, Weigh, Brief: Lectura, Valoración, Memorando
-->
<TS version="2.1" language="es" sourcelanguage="en">
<context>
  <name>core/conflicts</name>
  <message>
    <source>what a part is, of</source>
    <translation>qué es una parte del</translation>
  </message>
  <message>
    <source>the brief’s name</source>
    <translation>el nombre del expediente</translation>
  </message>
  <message>
    <source>stays</source>
    <translation>se conserva</translation>
  </message>
  <message>
    <source>is removed</source>
    <translation>se elimina</translation>
  </message>
  <message>
    <source>nothing</source>
    <translation>nada</translation>
  </message>
  <message>
    <source>the note of</source>
    <translation>la nota del</translation>
  </message>
  <message>
    <source>the tag of</source>
    <translation>la etiqueta del</translation>
  </message>
  <message>
    <source>the gist of</source>
    <translation>el resumen del</translation>
  </message>
  <message>
    <source>the text of</source>
    <translation>el texto del</translation>
  </message>
  <message>
    <source>the title of</source>
    <translation>el título del</translation>
  </message>
  <message>
    <source>the authors of</source>
    <translation>los autores del</translation>
  </message>
  <message>
    <source>the publisher of</source>
    <translation>el editor del</translation>
  </message>
  <message>
    <source>where it appeared first, of</source>
    <translation>dónde apareció primero el</translation>
  </message>
  <message>
    <source>the date of</source>
    <translation>la fecha del</translation>
  </message>
  <message>
    <source>the address of</source>
    <translation>la dirección del</translation>
  </message>
  <message>
    <source>the date of retrieval of</source>
    <translation>la fecha de consulta del</translation>
  </message>
  <message>
    <source>the reliability of</source>
    <translation>la fiabilidad del</translation>
  </message>
  <message>
    <source>the stance of</source>
    <translation>la postura del</translation>
  </message>
  <message>
    <source>the weight of</source>
    <translation>el peso del</translation>
  </message>
  <message>
    <source>the likelihood of</source>
    <translation>la probabilidad del</translation>
  </message>
  <message>
    <source>the impact of</source>
    <translation>el impacto del</translation>
  </message>
  <message>
    <source>the trend of</source>
    <translation>la tendencia del</translation>
  </message>
  <message>
    <source>the mitigation of</source>
    <translation>la mitigación del</translation>
  </message>
  <message>
    <source>the owner of</source>
    <translation>el responsable del</translation>
  </message>
  <message>
    <source>the priority of</source>
    <translation>la prioridad del</translation>
  </message>
  <message>
    <source>the due date of</source>
    <translation>el plazo del</translation>
  </message>
  <message>
    <source>the conditions of</source>
    <translation>las condiciones del</translation>
  </message>
  <message>
    <source>the reason for disagreement about</source>
    <translation>el motivo de la discrepancia sobre el</translation>
  </message>
  <message>
    <source>the name of</source>
    <translation>el nombre del</translation>
  </message>
  <message>
    <source>the colour of</source>
    <translation>el color del</translation>
  </message>
  <message>
    <source>the key of</source>
    <translation>la tecla del</translation>
  </message>
  <message>
    <source>what stands above</source>
    <translation>lo que está por encima del</translation>
  </message>
  <message>
    <source>the order of</source>
    <translation>el orden del</translation>
  </message>
  <message>
    <source>the ends of</source>
    <translation>los extremos del</translation>
  </message>
  <message>
    <source>who says it, in</source>
    <translation>quién lo dice en el</translation>
  </message>
  <message>
    <source>the sub-tag of</source>
    <translation>la subetiqueta del</translation>
  </message>
  <message>
    <source>the wording of</source>
    <translation>la redacción del</translation>
  </message>
  <message>
    <source>the place of</source>
    <translation>el lugar del</translation>
  </message>
  <message>
    <source>how it is printed, of</source>
    <translation>cómo se imprime el</translation>
  </message>
  <message>
    <source>whether to keep</source>
    <translation>si se conserva el</translation>
  </message>
</context>
<context>
  <name>core/kinds</name>
  <message>
    <source>Argument</source>
    <translation>Argumento</translation>
  </message>
  <message>
    <source>Arguments</source>
    <translation>Argumentos</translation>
  </message>
  <message>
    <source>Risk</source>
    <translation>Riesgo</translation>
  </message>
  <message>
    <source>Risks</source>
    <translation>Riesgos</translation>
  </message>
  <message>
    <source>Recommendation</source>
    <translation>Recomendación</translation>
  </message>
  <message>
    <source>Recommendations</source>
    <translation>Recomendaciones</translation>
  </message>
</context>
<context>
  <name>core/matrix</name>
  <message>
    <source>no support</source>
    <translation>sin apoyo</translation>
  </message>
  <message>
    <source>no passage</source>
    <translation>sin pasajes</translation>
  </message>
  <message>
    <source>single source</source>
    <translation>fuente única</translation>
  </message>
  <message>
    <source>contested</source>
    <translation>controvertido</translation>
  </message>
  <message>
    <source>silent</source>
    <translation>sin mención</translation>
  </message>
  <message>
    <source>no article speaks to it</source>
    <translation>ningún artículo se pronuncia</translation>
  </message>
</context>
<context>
  <name>core/records</name>
  <message>
    <source>for</source>
    <translation>a favor</translation>
  </message>
  <message>
    <source>For</source>
    <translation>A favor</translation>
  </message>
  <message>
    <source>against</source>
    <translation>en contra</translation>
  </message>
  <message>
    <source>Against</source>
    <translation>En contra</translation>
  </message>
  <message>
    <source>strong</source>
    <translation>fuerte</translation>
  </message>
  <message>
    <source>Strong</source>
    <translation>Fuerte</translation>
  </message>
  <message>
    <source>moderate</source>
    <translation>moderado</translation>
  </message>
  <message>
    <source>Moderate</source>
    <translation>Moderado</translation>
  </message>
  <message>
    <source>weak</source>
    <translation>débil</translation>
  </message>
  <message>
    <source>Weak</source>
    <translation>Débil</translation>
  </message>
  <message>
    <source>rising</source>
    <translation>al alza</translation>
  </message>
  <message>
    <source>Rising</source>
    <translation>Al alza</translation>
  </message>
  <message>
    <source>steady</source>
    <translation>estable</translation>
  </message>
  <message>
    <source>Steady</source>
    <translation>Estable</translation>
  </message>
  <message>
    <source>falling</source>
    <translation>a la baja</translation>
  </message>
  <message>
    <source>Falling</source>
    <translation>A la baja</translation>
  </message>
  <message>
    <source>supports</source>
    <translation>apoya</translation>
  </message>
  <message>
    <source>Supports</source>
    <translation>Apoya</translation>
  </message>
  <message>
    <source>disputes</source>
    <translation>rebate</translation>
  </message>
  <message>
    <source>Disputes</source>
    <translation>Rebate</translation>
  </message>
  <message>
    <source>body</source>
    <translation>texto</translation>
  </message>
  <message>
    <source>heading</source>
    <translation>intertítulo</translation>
  </message>
  <message>
    <source>title</source>
    <translation>título</translation>
  </message>
  <message>
    <source>repeated title</source>
    <translation>título repetido</translation>
  </message>
  <message>
    <source>byline</source>
    <translation>firma</translation>
  </message>
  <message>
    <source>dateline</source>
    <translation>lugar y fecha</translation>
  </message>
  <message>
    <source>teaser</source>
    <translation>entradilla de otro artículo</translation>
  </message>
  <message>
    <source>caption</source>
    <translation>pie de foto</translation>
  </message>
  <message>
    <source>pull quote</source>
    <translation>cita destacada</translation>
  </message>
  <message>
    <source>navigation</source>
    <translation>navegación</translation>
  </message>
  <message>
    <source>advertisement</source>
    <translation>publicidad</translation>
  </message>
  <message>
    <source>credit</source>
    <translation>créditos</translation>
  </message>
  <message>
    <source>biography</source>
    <translation>semblanza</translation>
  </message>
  <message>
    <source>front matter</source>
    <translation>preliminares</translation>
  </message>
  <message>
    <source>furniture</source>
    <translation>accesorio</translation>
  </message>
</context>
<context>
  <name>core/risk_picture</name>
  <message>
    <source>likelihood not set</source>
    <translation>probabilidad sin definir</translation>
  </message>
  <message>
    <source>impact not set</source>
    <translation>impacto sin definir</translation>
  </message>
</context>
<context>
  <name>core/scales</name>
  <message>
    <source>almost no chance</source>
    <translation>casi imposible</translation>
  </message>
  <message>
    <source>very unlikely</source>
    <translation>muy improbable</translation>
  </message>
  <message>
    <source>unlikely</source>
    <translation>improbable</translation>
  </message>
  <message>
    <source>roughly even chance</source>
    <translation>probabilidad pareja</translation>
  </message>
  <message>
    <source>likely</source>
    <translation>probable</translation>
  </message>
  <message>
    <source>very likely</source>
    <translation>muy probable</translation>
  </message>
  <message>
    <source>almost certain</source>
    <translation>casi seguro</translation>
  </message>
  <message>
    <source>remote chance</source>
    <translation>posibilidad remota</translation>
  </message>
  <message>
    <source>highly unlikely</source>
    <translation>altamente improbable</translation>
  </message>
  <message>
    <source>realistic possibility</source>
    <translation>posibilidad realista</translation>
  </message>
  <message>
    <source>highly likely</source>
    <translation>altamente probable</translation>
  </message>
  <message>
    <source>negligible</source>
    <translation>mínimo</translation>
  </message>
  <message>
    <source>minor</source>
    <translation>menor</translation>
  </message>
  <message>
    <source>major</source>
    <translation>importante</translation>
  </message>
  <message>
    <source>severe</source>
    <translation>grave</translation>
  </message>
  <message>
    <source>ICD 203</source>
    <translation>ICD 203</translation>
  </message>
  <message>
    <source>UK yardstick (PHIA)</source>
    <translation>Escala británica (PHIA)</translation>
  </message>
</context>
<context>
  <name>exchange</name>
  <message>
    <source>Web annotations</source>
    <translation>Anotaciones web</translation>
  </message>
  <message>
    <source>REFI-QDA project</source>
    <translation>Proyecto REFI-QDA</translation>
  </message>
  <message>
    <source>REFI-QDA codebook</source>
    <translation>Libro de códigos REFI-QDA</translation>
  </message>
  <message>
    <source>Codebook</source>
    <translation>Libro de códigos</translation>
  </message>
  <message>
    <source>Table</source>
    <translation>Tabla</translation>
  </message>
  <message>
    <source>Workbook</source>
    <translation>Libro de cálculo</translation>
  </message>
  <message>
    <source>Markdown</source>
    <translation>Markdown</translation>
  </message>
  <message>
    <source>References: RIS</source>
    <translation>Referencias: RIS</translation>
  </message>
  <message>
    <source>References: BibTeX</source>
    <translation>Referencias: BibTeX</translation>
  </message>
  <message>
    <source>References: CSL-JSON</source>
    <translation>Referencias: CSL-JSON</translation>
  </message>
</context>
<context>
  <name>memo/checks</name>
  <message>
    <source>bottom line</source>
    <translation>conclusión</translation>
  </message>
  <message>
    <source>background</source>
    <translation>antecedentes</translation>
  </message>
  <message>
    <source>confidence</source>
    <translation>confianza</translation>
  </message>
  <message>
    <source>assumptions</source>
    <translation>supuestos</translation>
  </message>
  <message>
    <source>gaps</source>
    <translation>lagunas</translation>
  </message>
</context>
<context>
  <name>memo/composing</name>
  <message>
    <source>Briefing memo</source>
    <translation>Memorando informativo</translation>
  </message>
  <message>
    <source>Figure {n}. {caption}</source>
    <translation>Gráfico {n}. {caption}</translation>
  </message>
</context>
<context>
  <name>memo/context</name>
  <message>
    <source>the only source</source>
    <translation>la única fuente</translation>
  </message>
  <message>
    <source>{some} of {all} sources</source>
    <translation>{some} de {all} fuentes</translation>
  </message>
  <message>
    <source>not set</source>
    <translation>sin definir</translation>
  </message>
</context>
<context>
  <name>memo/evidence</name>
  <message>
    <source>no author named</source>
    <translation>sin autor indicado</translation>
  </message>
  <message>
    <source> (reworded in a newer text, not yet accepted)</source>
    <translation> (con otras palabras en un texto más reciente, aún sin aceptar)</translation>
  </message>
  <message>
    <source>p. {n}</source>
    <translation>p. {n}</translation>
  </message>
  <message>
    <source>pp. {n}</source>
    <translation>pp. {n}</translation>
  </message>
  <message>
    <source>{title} (first words; the text gives no title)</source>
    <translation>{title} (primeras palabras; el texto no da título)</translation>
  </message>
  <message>
    <source> (first in {publisher}), {date}</source>
    <translation> (primero en {publisher}), {date}</translation>
  </message>
  <message>
    <source>first in </source>
    <translation>primero en </translation>
  </message>
  <message>
    <source>, reporting {name}</source>
    <translation>, que cita a {name}</translation>
  </message>
  <message>
    <source>{name}, as reported by {author}</source>
    <translation>{name}, según {author}</translation>
  </message>
</context>
<context>
  <name>memo/presets</name>
  <message>
    <source>Two pages</source>
    <translation>Dos páginas</translation>
  </message>
  <message>
    <source>Full dossier</source>
    <translation>Informe completo</translation>
  </message>
</context>
<context>
  <name>memo/sections</name>
  <message>
    <source>Header</source>
    <translation>Encabezamiento</translation>
  </message>
  <message>
    <source>Bottom line</source>
    <translation>Conclusión</translation>
  </message>
  <message>
    <source>Background</source>
    <translation>Antecedentes</translation>
  </message>
  <message>
    <source>Risk register</source>
    <translation>Registro de riesgos</translation>
  </message>
  <message>
    <source>Picture: risks</source>
    <translation>Gráfico: riesgos</translation>
  </message>
  <message>
    <source>Where the sources disagree</source>
    <translation>En qué discrepan las fuentes</translation>
  </message>
  <message>
    <source>Picture: points and sources</source>
    <translation>Gráfico: puntos y fuentes</translation>
  </message>
  <message>
    <source>Confidence and gaps</source>
    <translation>Confianza y lagunas</translation>
  </message>
  <message>
    <source>Sources</source>
    <translation>Fuentes</translation>
  </message>
  <message>
    <source>Picture: what is tagged</source>
    <translation>Gráfico: lo etiquetado</translation>
  </message>
  <message>
    <source>Annex: evidence</source>
    <translation>Anexo: evidencia</translation>
  </message>
  <message>
    <source>How this memo was made</source>
    <translation>Cómo se elaboró este memorando</translation>
  </message>
  <message>
    <source>completely reliable</source>
    <translation>totalmente fiable</translation>
  </message>
  <message>
    <source>usually reliable</source>
    <translation>por lo general fiable</translation>
  </message>
  <message>
    <source>fairly reliable</source>
    <translation>bastante fiable</translation>
  </message>
  <message>
    <source>not usually reliable</source>
    <translation>por lo general poco fiable</translation>
  </message>
  <message>
    <source>unreliable</source>
    <translation>no fiable</translation>
  </message>
  <message>
    <source>cannot be judged</source>
    <translation>no se puede juzgar</translation>
  </message>
</context>
<context>
  <name>memo/sections/annex</name>
  <message>
    <source> The source was revised after this was tagged; the words are those of the newer text, not yet accepted.</source>
    <translation> La fuente se revisó después de etiquetarse; las palabras son las del texto más reciente, aún sin aceptar.</translation>
  </message>
  <message>
    <source>Quotations are printed character for character, with the source’s own spelling and marks.</source>
    <translation>Las citas se imprimen carácter por carácter, con la ortografía y los signos de la fuente.</translation>
  </message>
  <message>
    <source>annotator not named</source>
    <translation>anotador sin indicar</translation>
  </message>
  <message>
    <source> Gist: {words}</source>
    <translation> Resumen: {words}</translation>
  </message>
  <message>
    <source> Note: {words}</source>
    <translation> Nota: {words}</translation>
  </message>
  <message>
    <source> Cited in note </source>
    <translation> Citado en la nota </translation>
  </message>
  <message>
    <source> Cited in notes </source>
    <translation> Citado en las notas </translation>
  </message>
</context>
<context>
  <name>memo/sections/arguments</name>
  <message>
    <source>Stance not set</source>
    <translation>Postura sin definir</translation>
  </message>
  <message>
    <source>Against: </source>
    <translation>En contra: </translation>
  </message>
  <message>
    <source> Weight: {weight}.</source>
    <translation> Peso: {weight}.</translation>
  </message>
  <message>
    <source>Other passages: {which}</source>
    <translation>Otros pasajes: {which}</translation>
  </message>
</context>
<context>
  <name>memo/sections/background</name>
  <message>
    <source>Confidence</source>
    <translation>Confianza</translation>
  </message>
  <message>
    <source>Assumptions</source>
    <translation>Supuestos</translation>
  </message>
  <message>
    <source>Gaps</source>
    <translation>Lagunas</translation>
  </message>
  <message>
    <source>Confidence, assumptions and gaps</source>
    <translation>Confianza, supuestos y lagunas</translation>
  </message>
  <message>
    <source>{count} graded {grade} ({word})</source>
    <translation>{count} con la calificación {grade} ({word})</translation>
  </message>
  <message>
    <source>The memo rests on {sources}: {grades}.</source>
    <translation>El memorando se apoya en {sources}: {grades}.</translation>
  </message>
</context>
<context>
  <name>memo/sections/disagreements</name>
  <message>
    <source>No source disputes a point that another supports, and no two passages are marked as contradictory.</source>
    <translation>Ninguna fuente rebate un punto que otra apoye, y no hay dos pasajes marcados como contradictorios.</translation>
  </message>
  <message>
    <source>No points are stated yet, so the sources have not been compared.</source>
    <translation>Aún no se ha formulado ningún punto, por lo que las fuentes no se han comparado.</translation>
  </message>
  <message>
    <source> Disputed by {names}.</source>
    <translation> Rebatido por {names}.</translation>
  </message>
  <message>
    <source> Said by {names};</source>
    <translation> Según {names};</translation>
  </message>
  <message>
    <source> disputed by {names}.</source>
    <translation> rebatido por {names}.</translation>
  </message>
  <message>
    <source>Why they disagree is not set.</source>
    <translation>Falta indicar por qué discrepan.</translation>
  </message>
  <message>
    <source>Two passages contradict each other.</source>
    <translation>Dos pasajes se contradicen.</translation>
  </message>
  <message>
    <source> {name} against</source>
    <translation> {name} frente a</translation>
  </message>
</context>
<context>
  <name>memo/sections/figures</name>
  <message>
    <source>Risks by likelihood and impact.</source>
    <translation>Riesgos por probabilidad e impacto.</translation>
  </message>
  <message>
    <source>How many passages of each source support and dispute each point.</source>
    <translation>Cuántos pasajes de cada fuente apoyan y rebaten cada punto.</translation>
  </message>
  <message>
    <source>What of each source is tagged, from its beginning to its end.</source>
    <translation>Lo etiquetado de cada fuente, de principio a fin.</translation>
  </message>
</context>
<context>
  <name>memo/sections/header</name>
  <message>
    <source>For</source>
    <comment>header</comment>
    <translation>Para su</translation>
  </message>
  <message>
    <source>Action</source>
    <translation>Actuación</translation>
  </message>
  <message>
    <source>Information</source>
    <translation>Información</translation>
  </message>
  <message>
    <source>Decision</source>
    <translation>Decisión</translation>
  </message>
  <message>
    <source>To</source>
    <translation>Para</translation>
  </message>
  <message>
    <source>Through</source>
    <translation>Por conducto de</translation>
  </message>
  <message>
    <source>From</source>
    <translation>De</translation>
  </message>
  <message>
    <source>Cc</source>
    <translation>Cc</translation>
  </message>
  <message>
    <source>Date</source>
    <translation>Fecha</translation>
  </message>
  <message>
    <source>Reference</source>
    <translation>Referencia</translation>
  </message>
  <message>
    <source>Subject</source>
    <translation>Asunto</translation>
  </message>
  <message>
    <source>for </source>
    <translation>a favor </translation>
  </message>
</context>
<context>
  <name>memo/sections/made</name>
  <message>
    <source> from the brief {name}</source>
    <translation> a partir del expediente {name}</translation>
  </message>
  <message>
    <source>Compiled on {date} with briefer{version}{name}.</source>
    <translation>Compilado el {date} con briefer{version}{name}.</translation>
  </message>
  <message>
    <source>It rests on {articles} and {passages}.</source>
    <translation>Se apoya en {articles} y {passages}.</translation>
  </message>
  <message>
    <source>The passages were tagged by {names}.</source>
    <translation>Etiquetaron los pasajes: {names}.</translation>
  </message>
  <message>
    <source>{conflicts} between annotators are not settled.</source>
    <translation>{conflicts} entre anotadores están sin resolver.</translation>
  </message>
  <message>
    <source>{conflicts} between annotators is not settled.</source>
    <translation>{conflicts} entre anotadores está sin resolver.</translation>
  </message>
  <message>
    <source>{passages} stand in other words in a newer text of the source.</source>
    <translation>{passages} figuran con otras palabras en un texto más reciente de la fuente.</translation>
  </message>
  <message>
    <source>{passages} stands in other words in a newer text of the source.</source>
    <translation>{passages} figura con otras palabras en un texto más reciente de la fuente.</translation>
  </message>
  <message>
    <source>{passages} were not found in the newer text of the source and left out: {quotes}.</source>
    <translation>{passages} no se encontraron en el texto más reciente de la fuente y se omitieron: {quotes}.</translation>
  </message>
  <message>
    <source>{passages} was not found in the newer text of the source and left out: {quotes}.</source>
    <translation>{passages} no se encontró en el texto más reciente de la fuente y se omitió: {quotes}.</translation>
  </message>
</context>
<context>
  <name>memo/sections/recommendations</name>
  <message>
    <source>No.</source>
    <translation>Núm.</translation>
  </message>
  <message>
    <source>Owner</source>
    <translation>Responsable</translation>
  </message>
  <message>
    <source>Priority</source>
    <translation>Prioridad</translation>
  </message>
  <message>
    <source>By when</source>
    <translation>Plazo</translation>
  </message>
  <message>
    <source>Approve _____    Disapprove _____</source>
    <translation>Se aprueba _____    Se rechaza _____</translation>
  </message>
  <message>
    <source>Other passages</source>
    <translation>Otros pasajes</translation>
  </message>
  <message>
    <source>Decision: </source>
    <translation>Decisión: </translation>
  </message>
  <message>
    <source>&#10;Conditions: </source>
    <translation>&#10;Condiciones: </translation>
  </message>
  <message>
    <source>&#10;Conditions: not set</source>
    <translation>&#10;Condiciones: sin definir</translation>
  </message>
</context>
<context>
  <name>memo/sections/risks</name>
  <message>
    <source>Likelihood</source>
    <translation>Probabilidad</translation>
  </message>
  <message>
    <source>Impact</source>
    <translation>Impacto</translation>
  </message>
  <message>
    <source>Score</source>
    <translation>Puntuación</translation>
  </message>
  <message>
    <source>&#10;Mitigation: </source>
    <translation>&#10;Mitigación: </translation>
  </message>
  <message>
    <source>&#10;Mitigation: not set</source>
    <translation>&#10;Mitigación: sin definir</translation>
  </message>
  <message>
    <source>Likelihood: {scale}. Impact: 1, {least}, to 5, {most}. Score: step of the likelihood, 1 to 5, times impact.</source>
    <translation>Probabilidad: {scale}. Impacto: de 1, {least}, a 5, {most}. Puntuación: grado de la probabilidad, de 1 a 5, por el impacto.</translation>
  </message>
</context>
<context>
  <name>memo/sections/sources</name>
  <message>
    <source>Source</source>
    <translation>Fuente</translation>
  </message>
  <message>
    <source>Reliability</source>
    <translation>Fiabilidad</translation>
  </message>
  <message>
    <source>Passages</source>
    <translation>Pasajes</translation>
  </message>
  <message>
    <source>With their reliability, from A to E; F: not judged. </source>
    <translation>Con su fiabilidad, de la A a la E; F: sin juzgar. </translation>
  </message>
  <message>
    <source>Reliability by the letters of the Admiralty code (NATO AJP-2.1); F until somebody has judged a source.</source>
    <translation>Fiabilidad según las letras del código del Almirantazgo (OTAN, AJP-2.1); F mientras nadie haya juzgado la fuente.</translation>
  </message>
  <message>
    <source>retrieved {date}</source>
    <translation>consultado el {date}</translation>
  </message>
</context>
<context>
  <name>memo/sections/weighing</name>
  <message>
    <source> Supported by {share}: {names}.</source>
    <translation> Sostenido por {share}: {names}.</translation>
  </message>
  <message>
    <source> Silent: {names}.</source>
    <translation> Sin mención en: {names}.</translation>
  </message>
  <message>
    <source>{count} more</source>
    <translation>{count} más</translation>
  </message>
  <message>
    <source>No passage supports this.</source>
    <translation>Ningún pasaje lo apoya.</translation>
  </message>
  <message>
    <source>Single source.</source>
    <translation>Fuente única.</translation>
  </message>
  <message>
    <source>One-sided: no passage disputes this.</source>
    <translation>Unilateral: ningún pasaje lo rebate.</translation>
  </message>
</context>
<context>
  <name>memo/text/html</name>
  <message>
    <source>Back to the text</source>
    <translation>Volver al texto</translation>
  </message>
  <message>
    <source>Notes</source>
    <translation>Notas</translation>
  </message>
</context>
<context>
  <name>memo/wording</name>
  <message>
    <source>no</source>
    <translation>0</translation>
  </message>
  <message>
    <source>and</source>
    <translation>y</translation>
  </message>
  <message>
    <source>n.d.</source>
    <translation>s. f.</translation>
  </message>
  <message>
    <source>source</source>
    <translation>fuente</translation>
  </message>
  <message>
    <source>article</source>
    <translation>artículo</translation>
  </message>
  <message>
    <source>passage</source>
    <translation>pasaje</translation>
  </message>
  <message>
    <source>page</source>
    <translation>página</translation>
  </message>
  <message>
    <source>conflict</source>
    <translation>conflicto</translation>
  </message>
  <message>
    <source>sources</source>
    <translation>fuentes</translation>
  </message>
  <message>
    <source>articles</source>
    <translation>artículos</translation>
  </message>
  <message>
    <source>passages</source>
    <translation>pasajes</translation>
  </message>
  <message>
    <source>pages</source>
    <translation>páginas</translation>
  </message>
  <message>
    <source>conflicts</source>
    <translation>conflictos</translation>
  </message>
  <message>
    <source>January</source>
    <translation>enero</translation>
  </message>
  <message>
    <source>February</source>
    <translation>febrero</translation>
  </message>
  <message>
    <source>March</source>
    <translation>marzo</translation>
  </message>
  <message>
    <source>April</source>
    <translation>abril</translation>
  </message>
  <message>
    <source>May</source>
    <translation>mayo</translation>
  </message>
  <message>
    <source>June</source>
    <translation>junio</translation>
  </message>
  <message>
    <source>July</source>
    <translation>julio</translation>
  </message>
  <message>
    <source>August</source>
    <translation>agosto</translation>
  </message>
  <message>
    <source>September</source>
    <translation>septiembre</translation>
  </message>
  <message>
    <source>October</source>
    <translation>octubre</translation>
  </message>
  <message>
    <source>November</source>
    <translation>noviembre</translation>
  </message>
  <message>
    <source>December</source>
    <translation>diciembre</translation>
  </message>
  <message>
    <source>one</source>
    <translation>una</translation>
  </message>
  <message>
    <source>two</source>
    <translation>dos</translation>
  </message>
  <message>
    <source>three</source>
    <translation>tres</translation>
  </message>
  <message>
    <source>four</source>
    <translation>cuatro</translation>
  </message>
  <message>
    <source>five</source>
    <translation>cinco</translation>
  </message>
  <message>
    <source>six</source>
    <translation>seis</translation>
  </message>
  <message>
    <source>seven</source>
    <translation>siete</translation>
  </message>
  <message>
    <source>eight</source>
    <translation>ocho</translation>
  </message>
  <message>
    <source>nine</source>
    <translation>nueve</translation>
  </message>
  <message>
    <source>ten</source>
    <translation>diez</translation>
  </message>
  <message>
    <source>eleven</source>
    <translation>once</translation>
  </message>
  <message>
    <source>twelve</source>
    <translation>doce</translation>
  </message>
  <message>
    <source>argument</source>
    <translation>argumento</translation>
  </message>
  <message>
    <source>arguments</source>
    <translation>argumentos</translation>
  </message>
  <message>
    <source>risk</source>
    <translation>riesgo</translation>
  </message>
  <message>
    <source>risks</source>
    <translation>riesgos</translation>
  </message>
  <message>
    <source>recommendation</source>
    <translation>recomendación</translation>
  </message>
  <message>
    <source>recommendations</source>
    <translation>recomendaciones</translation>
  </message>
  <message>
    <source>{month} {year}</source>
    <translation>{month} de {year}</translation>
  </message>
  <message>
    <source>{day} {month} {year}</source>
    <translation>{day} de {month} de {year}</translation>
  </message>
  <message>
    <source>{name} and others</source>
    <translation>{name} y otros</translation>
  </message>
</context>
<context>
  <name>readers</name>
  <message>
    <source>the text</source>
    <translation>el texto</translation>
  </message>
  <message>
    <source>the front matter</source>
    <translation>la cabecera del texto</translation>
  </message>
  <message>
    <source>the file’s properties</source>
    <translation>las propiedades del archivo</translation>
  </message>
  <message>
    <source>the page’s JSON-LD</source>
    <translation>los datos JSON-LD de la página</translation>
  </message>
  <message>
    <source>the page’s meta tags</source>
    <translation>los metadatos de la página</translation>
  </message>
  <message>
    <source>the page’s title</source>
    <translation>el título de la página</translation>
  </message>
  <message>
    <source>the browser that saved the page</source>
    <translation>el navegador que guardó la página</translation>
  </message>
  <message>
    <source>the page’s markup</source>
    <translation>el marcado de la página</translation>
  </message>
</context>
<context>
  <name>told/core/anchoring</name>
  <message>
    <source>The article does not contain “{short}”.</source>
    <translation>El artículo no contiene «{short}».</translation>
  </message>
  <message>
    <source>Copy the words from the article, or quote fewer of them.</source>
    <translation>Copie las palabras del artículo o cite menos.</translation>
  </message>
  <message>
    <source>The article contains “{short}” {count} times.</source>
    <translation>El artículo contiene «{short}» {count} veces.</translation>
  </message>
  <message>
    <source>Quote a few more words around it.</source>
    <translation>Cite algunas palabras más del contexto.</translation>
  </message>
</context>
<context>
  <name>told/core/changes/articles</name>
  <message>
    <source>“{now}” is not a date.</source>
    <translation>«{now}» no es una fecha.</translation>
  </message>
  <message>
    <source>Write it as 2025, 2025-01 or 2025-01-29.</source>
    <translation>Escríbala como 2025, 2025-01 o 2025-01-29.</translation>
  </message>
  <message>
    <source>That part of the article is not there any more.</source>
    <translation>Esa parte del artículo ya no existe.</translation>
  </message>
  <message>
    <source>The newer text has no words.</source>
    <translation>El texto más reciente no tiene palabras.</translation>
  </message>
  <message>
    <source>Choose another file.</source>
    <translation>Elija otro archivo.</translation>
  </message>
  <message>
    <source>That is one article.</source>
    <translation>Es un mismo artículo.</translation>
  </message>
  <message>
    <source>Choose another.</source>
    <translation>Elija otro.</translation>
  </message>
</context>
<context>
  <name>told/core/changes/base</name>
  <message>
    <source>That article is no longer in the brief.</source>
    <translation>Ese artículo ya no está en el expediente.</translation>
  </message>
  <message>
    <source>Undo its removal first.</source>
    <translation>Deshaga antes su eliminación.</translation>
  </message>
  <message>
    <source>The text of “{heading}” was left out of the file it came in.</source>
    <translation>El texto de «{heading}» se omitió en el archivo en que llegó.</translation>
  </message>
  <message>
    <source>Add that article first.</source>
    <translation>Añada antes ese artículo.</translation>
  </message>
  <message>
    <source>That passage is no longer tagged.</source>
    <translation>Ese pasaje ya no está etiquetado.</translation>
  </message>
  <message>
    <source>That point is no longer in the brief.</source>
    <translation>Ese punto ya no está en el expediente.</translation>
  </message>
  <message>
    <source>There is no tag “{tag}”.</source>
    <translation>No existe la etiqueta «{tag}».</translation>
  </message>
</context>
<context>
  <name>told/core/changes/board</name>
  <message>
    <source>There is no likelihood “{value}”.</source>
    <translation>No existe la probabilidad «{value}».</translation>
  </message>
  <message>
    <source>“{value}” cannot be the {field} of a point: {error}.</source>
    <translation>«{value}» no puede ser el valor de «{field}» de un punto: {error}.</translation>
  </message>
  <message>
    <source>A point needs a sentence.</source>
    <translation>Un punto necesita una frase.</translation>
  </message>
  <message>
    <source>No passage was chosen to go to the new point.</source>
    <translation>No se eligió ningún pasaje para el punto nuevo.</translation>
  </message>
  <message>
    <source>Choose some of the point’s passages.</source>
    <translation>Elija algunos de los pasajes del punto.</translation>
  </message>
  <message>
    <source>There is no scale “{scale}”.</source>
    <translation>No existe la escala «{scale}».</translation>
  </message>
</context>
<context>
  <name>told/core/changes/passages</name>
  <message>
    <source>Only an argument can be for or against.</source>
    <translation>Solo un argumento puede estar a favor o en contra.</translation>
  </message>
  <message>
    <source>There are no words in that selection.</source>
    <translation>En esa selección no hay palabras.</translation>
  </message>
  <message>
    <source>Select some words, or put the cursor in a sentence.</source>
    <translation>Seleccione unas palabras o coloque el cursor en una frase.</translation>
  </message>
  <message>
    <source>Tag the passage as an argument first.</source>
    <translation>Etiquete antes el pasaje como argumento.</translation>
  </message>
  <message>
    <source>This passage has no gist yet.</source>
    <translation>Este pasaje aún no tiene resumen.</translation>
  </message>
  <message>
    <source>Write its gist first.</source>
    <translation>Escriba antes su resumen.</translation>
  </message>
  <message>
    <source>A passage cannot contradict itself.</source>
    <translation>Un pasaje no puede contradecirse a sí mismo.</translation>
  </message>
  <message>
    <source>Choose another passage.</source>
    <translation>Elija otro pasaje.</translation>
  </message>
  <message>
    <source>That passage has no place in the article’s present text.</source>
    <translation>Ese pasaje no tiene lugar en el texto actual del artículo.</translation>
  </message>
  <message>
    <source>Drag it to its place, or remove it.</source>
    <translation>Arrástrelo a su lugar o quítelo.</translation>
  </message>
</context>
<context>
  <name>told/core/changes/points</name>
  <message>
    <source>Remove the point instead.</source>
    <translation>Quite el punto en su lugar.</translation>
  </message>
</context>
<context>
  <name>told/core/changes/tags</name>
  <message>
    <source>That sub-tag is no longer in the brief.</source>
    <translation>Esa subetiqueta ya no está en el expediente.</translation>
  </message>
  <message>
    <source>Sub-tags of two kinds cannot be merged.</source>
    <translation>No se pueden fusionar subetiquetas de dos tipos.</translation>
  </message>
  <message>
    <source>Retag the passages instead.</source>
    <translation>Cambie la etiqueta de los pasajes en su lugar.</translation>
  </message>
  <message>
    <source>A sub-tag needs a name.</source>
    <translation>Una subetiqueta necesita un nombre.</translation>
  </message>
  <message>
    <source>There is a sub-tag “{label}” already.</source>
    <translation>Ya existe una subetiqueta «{label}».</translation>
  </message>
  <message>
    <source>Choose another name.</source>
    <translation>Elija otro nombre.</translation>
  </message>
  <message>
    <source>A colour is written as #4a6b8c.</source>
    <translation>Un color se escribe así: #4a6b8c.</translation>
  </message>
  <message>
    <source>A key is one of the digits 1 to 9.</source>
    <translation>Una tecla es una de las cifras del 1 al 9.</translation>
  </message>
  <message>
    <source>“{value}” cannot be the {name} of a sub-tag.</source>
    <translation>«{value}» no puede ser el valor de «{name}» de una subetiqueta.</translation>
  </message>
  <message>
    <source>A sub-tag cannot stand under itself.</source>
    <translation>Una subetiqueta no puede depender de sí misma.</translation>
  </message>
  <message>
    <source>Choose another place for it.</source>
    <translation>Elija otro lugar para ella.</translation>
  </message>
  <message>
    <source>A sub-tag stands under one of its own kind.</source>
    <translation>Una subetiqueta depende de otra de su mismo tipo.</translation>
  </message>
</context>
<context>
  <name>told/core/conflicts</name>
  <message>
    <source>what the passage “{words}” has to do with the point “{point}”</source>
    <translation>qué tiene que ver el pasaje «{words}» con el punto «{point}»</translation>
  </message>
  <message>
    <source>the memo’s field “{field}”</source>
    <translation>el campo «{field}» del memorando</translation>
  </message>
  <message>
    <source>{field} the passage “{words}”</source>
    <translation>{field} pasaje «{words}»</translation>
  </message>
  <message>
    <source>{field} the article “{words}”</source>
    <translation>{field} artículo «{words}»</translation>
  </message>
  <message>
    <source>{field} the point “{words}”</source>
    <translation>{field} punto «{words}»</translation>
  </message>
  <message>
    <source>{field} the sub-tag “{words}”</source>
    <translation>{field} código «{words}»</translation>
  </message>
  <message>
    <source>In conflict: {about}</source>
    <translation>En conflicto: {about}</translation>
  </message>
</context>
<context>
  <name>told/core/coverage</name>
  <message>
    <source>How much of each article is tagged.</source>
    <translation>Qué parte de cada artículo está etiquetada.</translation>
  </message>
  <message>
    <source>Coverage: no articles yet.</source>
    <translation>Cobertura: aún no hay artículos.</translation>
  </message>
  <message>
    <source>{name}: nothing is tagged.</source>
    <translation>{name}: no hay nada etiquetado.</translation>
  </message>
  <message>
    <source>{name}: {per_cent} of its words ({join}).</source>
    <translation>{name}: {per_cent} de sus palabras ({join}).</translation>
  </message>
</context>
<context>
  <name>told/core/history</name>
  <message>
    <source>That cannot be restored by itself.</source>
    <translation>Eso no se puede restaurar por separado.</translation>
  </message>
  <message>
    <source>Undo the change, or make it by hand.</source>
    <translation>Deshaga el cambio o hágalo a mano.</translation>
  </message>
  <message>
    <source>Those words are not in the article’s present text.</source>
    <translation>Esas palabras no están en el texto actual del artículo.</translation>
  </message>
  <message>
    <source>Restore its earlier text, in its own history.</source>
    <translation>Recupere el texto anterior en el historial del artículo.</translation>
  </message>
  <message>
    <source>That is no longer in the brief.</source>
    <translation>Eso ya no está en el expediente.</translation>
  </message>
</context>
<context>
  <name>told/core/integrity</name>
  <message>
    <source>Event {event} {reason}.</source>
    <translation>Suceso {event}: {reason}.</translation>
  </message>
  <message>
    <source>Event {id} stands in the log {count} times.</source>
    <translation>El suceso {id} figura {count} veces en el registro.</translation>
  </message>
  <message>
    <source>The clock of {name_of} is wrong: {count} events carry a time more than a day ahead, up to {max}.</source>
    <translation>El reloj de {name_of} va mal: {count} sucesos llevan una hora adelantada más de un día, hasta {max}.</translation>
  </message>
  <message>
    <source>Annotation {id} does not quote its article exactly.</source>
    <translation>La anotación {id} no cita su artículo con exactitud.</translation>
  </message>
</context>
<context>
  <name>told/core/journal</name>
  <message>
    <source>There is nothing to undo.</source>
    <translation>No hay nada que deshacer.</translation>
  </message>
  <message>
    <source>There is nothing to redo.</source>
    <translation>No hay nada que rehacer.</translation>
  </message>
  <message>
    <source>This cannot be taken back: somebody changed the same thing since.</source>
    <translation>Esto no se puede deshacer: alguien ha cambiado lo mismo después.</translation>
  </message>
  <message>
    <source>Change it by hand instead.</source>
    <translation>Cámbielo a mano.</translation>
  </message>
  <message>
    <source>That cannot be kept: {error}.</source>
    <translation>Eso no se puede conservar: {error}.</translation>
  </message>
  <message>
    <source>Shorten it, or leave out what is no text.</source>
    <translation>Acórtelo u omita lo que no sea texto.</translation>
  </message>
  <message>
    <source>That cannot be done: it {reason}.</source>
    <translation>Eso no se puede hacer: {reason}.</translation>
  </message>
</context>
<context>
  <name>told/core/lookup</name>
  <message>
    <source>“{name}” fits {count} articles ({names}).</source>
    <translation>«{name}» corresponde a {count} artículos ({names}).</translation>
  </message>
  <message>
    <source>Type more of the title.</source>
    <translation>Escriba más palabras del título.</translation>
  </message>
  <message>
    <source>The brief has no article “{name}”.</source>
    <translation>El expediente no tiene ningún artículo «{name}».</translation>
  </message>
  <message>
    <source>See them with: briefer list BRIEF</source>
    <translation>Véalos con: briefer list BRIEF</translation>
  </message>
</context>
<context>
  <name>told/core/matrix</name>
  <message>
    <source>{count} support</source>
    <translation>{count} a favor</translation>
  </message>
  <message>
    <source>{count} supports</source>
    <translation>{count} a favor</translation>
  </message>
  <message>
    <source>{count} dispute</source>
    <translation>{count} en contra</translation>
  </message>
  <message>
    <source>{count} disputes</source>
    <translation>{count} en contra</translation>
  </message>
  <message>
    <source>Matrix of points against articles: no points yet.</source>
    <translation>Matriz de puntos y artículos: aún no hay puntos.</translation>
  </message>
  <message>
    <source>Matrix of {count} points against {count2} articles.</source>
    <translation>Matriz de {count} puntos y {count2} artículos.</translation>
  </message>
</context>
<context>
  <name>told/core/passage_link</name>
  <message>
    <source>That is no link to a passage.</source>
    <translation>Eso no es un enlace a un pasaje.</translation>
  </message>
  <message>
    <source>A link looks like briefer:BRIEF/PASSAGE; copy it again, as a whole.</source>
    <translation>Un enlace tiene la forma briefer:BRIEF/PASSAGE; cópielo de nuevo, entero.</translation>
  </message>
</context>
<context>
  <name>told/core/resources</name>
  <message>
    <source>A part of the program is missing: {join}.</source>
    <translation>Falta una parte del programa: {join}.</translation>
  </message>
  <message>
    <source>Install briefer again.</source>
    <translation>Vuelva a instalar briefer.</translation>
  </message>
</context>
<context>
  <name>told/core/risk_picture</name>
  <message>
    <source>impact {degree} ({word})</source>
    <translation>impacto {degree} ({word})</translation>
  </message>
  <message>
    <source>score {score}</source>
    <translation>puntuación {score}</translation>
  </message>
  <message>
    <source>Risk picture: no risks yet.</source>
    <translation>Mapa de riesgos: aún no hay riesgos.</translation>
  </message>
  <message>
    <source>Risk picture, likelihood across and impact upwards, five degrees each.</source>
    <translation>Mapa de riesgos: probabilidad en horizontal e impacto en vertical, con cinco grados cada uno.</translation>
  </message>
  <message>
    <source>Not placed, as not fully rated:</source>
    <translation>Sin situar, por no estar del todo valorados:</translation>
  </message>
</context>
<context>
  <name>told/core/versions</name>
  <message>
    <source>That is the text of another article, “{heading}”.</source>
    <translation>Ese es el texto de otro artículo, «{heading}».</translation>
  </message>
  <message>
    <source>Choose the newer text’s file.</source>
    <translation>Elija el archivo del texto más reciente.</translation>
  </message>
</context>
<context>
  <name>told/exchange/__init__</name>
  <message>
    <source>How positions count can be chosen for a REFI-QDA project (.qdpx) only.</source>
    <translation>Cómo se cuentan las posiciones solo puede elegirse para un proyecto REFI-QDA (.qdpx).</translation>
  </message>
  <message>
    <source>All other formats say it.</source>
    <translation>Todos los demás formatos lo dicen.</translation>
  </message>
  <message>
    <source>“{path}” is in no format that is {done}.</source>
    <translation>«{path}» no está en ningún formato admitido ({done}).</translation>
  </message>
  <message>
    <source>These are {done}: {known}.</source>
    <translation>Formatos admitidos ({done}): {known}.</translation>
  </message>
</context>
<context>
  <name>told/exchange/carried</name>
  <message>
    <source>The evidence in this memo cannot be read.</source>
    <translation>La evidencia de este memorando no se puede leer.</translation>
  </message>
  <message>
    <source>Have the memo compiled again from its brief.</source>
    <translation>Haga compilar de nuevo el memorando a partir de su expediente.</translation>
  </message>
</context>
<context>
  <name>told/exchange/codebook_json</name>
  <message>
    <source>This codebook is of version {version}; this program reads version {VERSION}.</source>
    <translation>Este libro de códigos es de la versión {version}; este programa lee la versión {VERSION}.</translation>
  </message>
  <message>
    <source>Get a newer version of briefer.</source>
    <translation>Obtenga una versión más reciente de briefer.</translation>
  </message>
  <message>
    <source>This is no codebook of briefer: {why}.</source>
    <translation>Esto no es un libro de códigos de briefer: {why}.</translation>
  </message>
  <message>
    <source>Export one with File &gt; Export to see the format.</source>
    <translation>Exporte uno con Archivo &gt; Exportar para ver el formato.</translation>
  </message>
  <message>
    <source>This codebook has more than {MOST} sub-tags.</source>
    <translation>Este libro de códigos tiene más de {MOST} subetiquetas.</translation>
  </message>
  <message>
    <source>Split it into several files.</source>
    <translation>Divídalo en varios archivos.</translation>
  </message>
  <message>
    <source>“{label}” keeps its own colour.</source>
    <translation>«{label}» conserva su propio color.</translation>
  </message>
  <message>
    <source>“{label}” keeps its own key {key}.</source>
    <translation>«{label}» conserva su propia tecla {key}.</translation>
  </message>
  <message>
    <source>“{label}” stays where it stands.</source>
    <translation>«{label}» queda donde está.</translation>
  </message>
  <message>
    <source>“{label}” gets no key: {key} is that of “{label2}”.</source>
    <translation>«{label}» no recibe tecla: {key} es la de «{label2}».</translation>
  </message>
  <message>
    <source>{_made} sub-tag{value} came in{known}.</source>
    <translation>Subetiquetas incorporadas: {_made}{known}.</translation>
  </message>
  <message>
    <source>{_lifted} sub-tags stood further down than level {DEEPEST}, at which they stand now.</source>
    <translation>{_lifted} subetiquetas estaban por debajo del nivel {DEEPEST}, en el que están ahora.</translation>
  </message>
</context>
<context>
  <name>told/exchange/hypothesis</name>
  <message>
    <source>An annotation is not as Hypothesis has it ({error}).</source>
    <translation>Una anotación no es como las de Hypothesis ({error}).</translation>
  </message>
  <message>
    <source>“{what}” is hidden from others by moderators.</source>
    <translation>«{what}» está oculta a los demás por los moderadores.</translation>
  </message>
  <message>
    <source>“{what}” was deleted by whoever wrote it, and is left out.</source>
    <translation>«{what}» fue eliminada por quien la escribió y se deja fuera.</translation>
  </message>
  <message>
    <source>“{what}” is a reply, which has no place here.</source>
    <translation>«{what}» es una respuesta, que no tiene lugar aquí.</translation>
  </message>
  <message>
    <source>“{what}” is a note on a whole page, which has no place here.</source>
    <translation>«{what}» es una nota a una página entera, que no tiene lugar aquí.</translation>
  </message>
</context>
<context>
  <name>told/exchange/intake</name>
  <message>
    <source>{number} times: {what}</source>
    <translation>{number} veces: {what}</translation>
  </message>
  <message>
    <source>“{what}” is another {name} of an article than the brief has, which was kept.</source>
    <translation>«{what}» es otro dato ({name}) de un artículo que el del expediente, que se conservó.</translation>
  </message>
  <message>
    <source>“{what}” is no {name} that an article can have.</source>
    <translation>«{what}» no es un dato ({name}) que un artículo pueda tener.</translation>
  </message>
  <message>
    <source>“{what}” is another text of the memo’s field “{field}” than the brief has, which was kept.</source>
    <translation>«{what}» es otro texto del campo «{field}» del memorando que el del expediente, que se conservó.</translation>
  </message>
  <message>
    <source>“{what}” is a sub-tag more than {DEEPEST} levels down, and stands at level {DEEPEST2} now.</source>
    <translation>«{what}» es una subetiqueta a más de {DEEPEST} niveles y queda ahora en el nivel {DEEPEST2}.</translation>
  </message>
  <message>
    <source>“{what}” is for or against, which only an argument can be.</source>
    <translation>«{what}» está a favor o en contra, lo que solo puede estar un argumento.</translation>
  </message>
  <message>
    <source>“{what}” was removed from this brief before, and stays removed.</source>
    <translation>«{what}» se eliminó antes de este expediente y sigue eliminado.</translation>
  </message>
  <message>
    <source>“{what}” cannot be kept ({error}).</source>
    <translation>«{what}» no puede conservarse ({error}).</translation>
  </message>
  <message>
    <source>“{what}” is in the brief in another version, which was kept.</source>
    <translation>«{what}» está en el expediente en otra versión, que se conservó.</translation>
  </message>
</context>
<context>
  <name>told/exchange/losses</name>
  <message>
    <source>1 passage has no place in the present text of its article, and was left out.</source>
    <translation>1 pasaje no tiene lugar en el texto actual de su artículo, y se omitió.</translation>
  </message>
  <message>
    <source>{n} passages have no place in the present text of their article, and were left out.</source>
    <translation>{n} pasajes no tienen lugar en el texto actual de su artículo, y se omitieron.</translation>
  </message>
  <message>
    <source>1 point without a passage has no place in this format.</source>
    <translation>1 punto sin pasaje no tiene cabida en este formato.</translation>
  </message>
  <message>
    <source>{n} points without a passage have no place in this format.</source>
    <translation>{n} puntos sin pasaje no tienen cabida en este formato.</translation>
  </message>
  <message>
    <source>1 rating of a point has no place in this format.</source>
    <translation>1 valoración de un punto no tiene cabida en este formato.</translation>
  </message>
  <message>
    <source>{n} ratings of points have no place in this format.</source>
    <translation>{n} valoraciones de puntos no tienen cabida en este formato.</translation>
  </message>
  <message>
    <source>1 contradiction has no place in this format.</source>
    <translation>1 contradicción no tiene cabida en este formato.</translation>
  </message>
  <message>
    <source>{n} contradictions have no place in this format.</source>
    <translation>{n} contradicciones no tienen cabida en este formato.</translation>
  </message>
  <message>
    <source>1 passage has fields of another program, which have no place in this format.</source>
    <translation>1 pasaje tiene campos de otro programa, que no tienen cabida en este formato.</translation>
  </message>
  <message>
    <source>{n} passages have fields of another program, which have no place in this format.</source>
    <translation>{n} pasajes tienen campos de otro programa, que no tienen cabida en este formato.</translation>
  </message>
  <message>
    <source>1 article without its text has no place in this format.</source>
    <translation>1 artículo sin su texto no tiene cabida en este formato.</translation>
  </message>
  <message>
    <source>{n} articles without their text have no place in this format.</source>
    <translation>{n} artículos sin su texto no tienen cabida en este formato.</translation>
  </message>
  <message>
    <source>1 earlier text of an article has no place in this format.</source>
    <translation>1 texto anterior de un artículo no tiene cabida en este formato.</translation>
  </message>
  <message>
    <source>{n} earlier texts of articles have no place in this format.</source>
    <translation>{n} textos anteriores de artículos no tienen cabida en este formato.</translation>
  </message>
  <message>
    <source>1 field of the memo has no place in this format.</source>
    <translation>1 campo del memorando no tiene cabida en este formato.</translation>
  </message>
  <message>
    <source>{n} fields of the memo have no place in this format.</source>
    <translation>{n} campos del memorando no tienen cabida en este formato.</translation>
  </message>
  <message>
    <source>1 conflict is not settled: only what shows was written.</source>
    <translation>1 conflicto no está resuelto: solo se escribió lo que se muestra.</translation>
  </message>
  <message>
    <source>{n} conflicts are not settled: only what shows was written.</source>
    <translation>{n} conflictos no están resueltos: solo se escribió lo que se muestra.</translation>
  </message>
</context>
<context>
  <name>told/exchange/opening</name>
  <message>
    <source>“{path}” is not a file.</source>
    <translation>«{path}» no es un archivo.</translation>
  </message>
  <message>
    <source>Choose a file.</source>
    <translation>Elija un archivo.</translation>
  </message>
  <message>
    <source>There is no file “{path}”.</source>
    <translation>No existe el archivo «{path}».</translation>
  </message>
  <message>
    <source>Check the name and the folder.</source>
    <translation>Compruebe el nombre y la carpeta.</translation>
  </message>
  <message>
    <source>“{path}” could not be read: {reason}.</source>
    <translation>No se pudo leer «{path}»: {reason}.</translation>
  </message>
  <message>
    <source>“{path}” is {what}.</source>
    <translation>«{path}» no es válido: {what}.</translation>
  </message>
  <message>
    <source>Export it again, or in parts.</source>
    <translation>Expórtelo de nuevo o por partes.</translation>
  </message>
  <message>
    <source>{msg} in line {lineno}, column {colno}</source>
    <translation>{msg}, en la línea {lineno}, columna {colno}</translation>
  </message>
  <message>
    <source>This is not sound JSON: {why}.</source>
    <translation>El JSON no es correcto: {why}.</translation>
  </message>
  <message>
    <source>Export the file again.</source>
    <translation>Exporte de nuevo el archivo.</translation>
  </message>
</context>
<context>
  <name>told/exchange/placing</name>
  <message>
    <source>the words do not stand {where}</source>
    <translation>las palabras no están {where}</translation>
  </message>
  <message>
    <source>the words stand in more than one place</source>
    <translation>las palabras están en más de un lugar</translation>
  </message>
  <message>
    <source>there are no words to find them by</source>
    <translation>no hay palabras por las que encontrarlos</translation>
  </message>
</context>
<context>
  <name>told/exchange/points</name>
  <message>
    <source>“{what}” is a point that was removed from this brief before, and stays removed.</source>
    <translation>«{what}» es un punto que se eliminó antes de este expediente y sigue eliminado.</translation>
  </message>
  <message>
    <source>“{what}” is a point that the brief has in other words, which were kept.</source>
    <translation>«{what}» es un punto que el expediente tiene con otras palabras, que se conservaron.</translation>
  </message>
  <message>
    <source>“{what}” is no rating that a point can have.</source>
    <translation>«{what}» no es una valoración que un punto pueda tener.</translation>
  </message>
  <message>
    <source>“{what}” is another rating of a point than the brief has, which was kept.</source>
    <translation>«{what}» es otra valoración de un punto que la del expediente, que se conservó.</translation>
  </message>
  <message>
    <source>“{what}” is said of two passages that contradict each other, of which one is not here.</source>
    <translation>«{what}» se dice de dos pasajes que se contradicen, de los que uno no está aquí.</translation>
  </message>
  <message>
    <source>“{what}” is said of a contradiction on which the brief has other words, which were kept.</source>
    <translation>«{what}» se dice de una contradicción para la que el expediente tiene otras palabras, que se conservaron.</translation>
  </message>
</context>
<context>
  <name>told/exchange/references/bibtex</name>
  <message>
    <source>This is not sound BibTeX: {faults}.</source>
    <translation>El BibTeX no es correcto: {faults}.</translation>
  </message>
</context>
<context>
  <name>told/exchange/references/matching</name>
  <message>
    <source>This file holds no references.</source>
    <translation>Este archivo no contiene referencias.</translation>
  </message>
  <message>
    <source>Export them again as RIS, BibTeX or CSL-JSON.</source>
    <translation>Expórtelas de nuevo como RIS, BibTeX o CSL-JSON.</translation>
  </message>
  <message>
    <source>No article here fits {count} of the references: {named}.</source>
    <translation>Ningún artículo de aquí corresponde a {count} de las referencias: {named}.</translation>
  </message>
  <message>
    <source>Where a reference says otherwise, the article was left as it is: {fields}.</source>
    <translation>Donde una referencia dice otra cosa, el artículo se dejó como está: {fields}.</translation>
  </message>
</context>
<context>
  <name>told/exchange/references/opening</name>
  <message>
    <source>This file of references is too large.</source>
    <translation>Este archivo de referencias es demasiado grande.</translation>
  </message>
  <message>
    <source>Export only those of the articles in the brief.</source>
    <translation>Exporte solo las de los artículos del expediente.</translation>
  </message>
</context>
<context>
  <name>told/exchange/refi_archive</name>
  <message>
    <source>This is not a sound zip archive: {error}.</source>
    <translation>El archivo zip no es correcto: {error}.</translation>
  </message>
  <message>
    <source>Export the project again.</source>
    <translation>Exporte de nuevo el proyecto.</translation>
  </message>
  <message>
    <source>This archive holds no REFI-QDA project.</source>
    <translation>Este archivo comprimido no contiene ningún proyecto REFI-QDA.</translation>
  </message>
  <message>
    <source>Export it again, as REFI-QDA (.qdpx).</source>
    <translation>Expórtelo de nuevo como REFI-QDA (.qdpx).</translation>
  </message>
  <message>
    <source>This archive holds {count} files.</source>
    <translation>Este archivo comprimido contiene {count} archivos.</translation>
  </message>
  <message>
    <source>Export the project in parts.</source>
    <translation>Exporte el proyecto por partes.</translation>
  </message>
  <message>
    <source>This archive would unpack to {value} MB.</source>
    <translation>Este archivo comprimido ocuparía {value} MB.</translation>
  </message>
  <message>
    <source>It was not opened.</source>
    <translation>No se abrió.</translation>
  </message>
  <message>
    <source>This archive unpacks to more than it says.</source>
    <translation>Este archivo comprimido ocupa más de lo que declara.</translation>
  </message>
</context>
<context>
  <name>told/exchange/refi_codebook</name>
  <message>
    <source>“{what}” is a code beneath no kind of tag, and is left out.</source>
    <translation>«{what}» es un código que no está bajo ningún tipo de etiqueta y se deja fuera.</translation>
  </message>
  <message>
    <source>{count} codes are kinds of tag here: {value}.</source>
    <translation>{count} códigos son aquí tipos de etiqueta: {value}.</translation>
  </message>
  <message>
    <source>“{what}” is a set of codes, which has no place here.</source>
    <translation>«{what}» es un conjunto de códigos, que no tiene lugar aquí.</translation>
  </message>
</context>
<context>
  <name>told/exchange/refi_codes</name>
  <message>
    <source>“{what}” is the description of a code, which has no place here.</source>
    <translation>«{what}» es la descripción de un código, que no tiene lugar aquí.</translation>
  </message>
</context>
<context>
  <name>told/exchange/refi_positions</name>
  <message>
    <source>{unit}, {line}, {value}, ends {end}</source>
    <translation>{unit}, {line}, {value}, fin {end}</translation>
  </message>
  <message>
    <source>There is no way “{name}” to count positions.</source>
    <translation>No hay ninguna manera «{name}» de contar posiciones.</translation>
  </message>
  <message>
    <source>These are known: {join}.</source>
    <translation>Se conocen estas: {join}.</translation>
  </message>
  <message>
    <source>{fit} of the ends stand at word borders.</source>
    <translation>{fit} de los extremos están en límites de palabra.</translation>
  </message>
  <message>
    <source>As was asked, positions are read as {counting}: {fits}</source>
    <translation>Como se pidió, las posiciones se leen como {counting}: {fits}</translation>
  </message>
  <message>
    <source>Positions are read as {counting}: {fits}</source>
    <translation>Las posiciones se leen como {counting}: {fits}</translation>
  </message>
  <message>
    <source>The best way is {rival}.</source>
    <translation>La mejor manera es {rival}.</translation>
  </message>
  <message>
    <source>The next best way is {rival}.</source>
    <translation>La siguiente mejor manera es {rival}.</translation>
  </message>
  <message>
    <source>Look the passages over.</source>
    <translation>Revise los pasajes.</translation>
  </message>
</context>
<context>
  <name>told/exchange/refi_reading</name>
  <message>
    <source>REFI-QDA does not tell furniture from text: each line became a paragraph.</source>
    <translation>REFI-QDA no distingue los accesorios del texto: cada línea se convirtió en un párrafo.</translation>
  </message>
  <message>
    <source>“{what}” is a source without a text that can be read.</source>
    <translation>«{what}» es una fuente sin un texto que pueda leerse.</translation>
  </message>
  <message>
    <source>“{what}” is a source that cannot be kept ({error}).</source>
    <translation>«{what}» es una fuente que no puede conservarse ({error}).</translation>
  </message>
  <message>
    <source>“{what}” is a variable of a source, which has no place here.</source>
    <translation>«{what}» es una variable de una fuente, que no tiene lugar aquí.</translation>
  </message>
  <message>
    <source>A {tag} of a whole source has no place here.</source>
    <translation>Un elemento {tag} de una fuente entera no tiene lugar aquí.</translation>
  </message>
  <message>
    <source>“{what}” is a selection that is not in its text.</source>
    <translation>«{what}» es una selección que no está en su texto.</translation>
  </message>
  <message>
    <source>“{what}” is a selection without a code, which has no place here.</source>
    <translation>«{what}» es una selección sin código, que no tiene lugar aquí.</translation>
  </message>
  <message>
    <source>“{what}” is a note that belongs to no passage that was taken in.</source>
    <translation>«{what}» es una nota que no pertenece a ningún pasaje incorporado.</translation>
  </message>
  <message>
    <source>{tag} of a project ({value}) have no place here.</source>
    <translation>Los elementos {tag} de un proyecto ({value}) no tienen lugar aquí.</translation>
  </message>
</context>
<context>
  <name>told/exchange/refi_whole</name>
  <message>
    <source>“{what}” is a link that has no place here.</source>
    <translation>«{what}» es un enlace que no tiene lugar aquí.</translation>
  </message>
</context>
<context>
  <name>told/exchange/refi_xml</name>
  <message>
    <source>This XML declares a document type, which REFI-QDA never does.</source>
    <translation>Este XML declara un tipo de documento, cosa que REFI-QDA nunca hace.</translation>
  </message>
  <message>
    <source>It was not read.</source>
    <translation>No se leyó.</translation>
  </message>
  <message>
    <source>This XML is larger than {value} MB.</source>
    <translation>Este XML supera los {value} MB.</translation>
  </message>
  <message>
    <source>Export it in parts.</source>
    <translation>Expórtelo por partes.</translation>
  </message>
  <message>
    <source>This is not sound XML: {error}.</source>
    <translation>El XML no es correcto: {error}.</translation>
  </message>
  <message>
    <source>This is not REFI-QDA: it holds a {tag}, not a {root}.</source>
    <translation>Esto no es REFI-QDA: contiene {tag} en vez de {root}.</translation>
  </message>
  <message>
    <source>Export it again.</source>
    <translation>Expórtelo de nuevo.</translation>
  </message>
</context>
<context>
  <name>told/exchange/told</name>
  <message>
    <source>“{what}” does not stand in its article as it is quoted: look at the passages to check.</source>
    <translation>«{what}» no está en su artículo tal como se cita: mire los pasajes por revisar.</translation>
  </message>
  <message>
    <source>“{what}” is tagged as neither argument, risk nor recommendation, and is left out.</source>
    <translation>«{what}» no está etiquetado como argumento, riesgo ni recomendación y se deja fuera.</translation>
  </message>
  <message>
    <source>“{what}” is left out: {error}.</source>
    <translation>«{what}» se deja fuera: {error}.</translation>
  </message>
  <message>
    <source>“{what}” has more in fields that have no place here than can be kept.</source>
    <translation>«{what}» tiene más en campos sin lugar aquí de lo que puede conservarse.</translation>
  </message>
  <message>
    <source>“{what}” is a tag that has no place here.</source>
    <translation>«{what}» es una etiqueta que no tiene lugar aquí.</translation>
  </message>
  <message>
    <source>“{what}” is a field that has no place here; it is kept for the next export.</source>
    <translation>«{what}» es un campo que no tiene lugar aquí; se guarda para la próxima exportación.</translation>
  </message>
  <message>
    <source>“{what}” is no time.</source>
    <translation>«{what}» no es una hora.</translation>
  </message>
</context>
<context>
  <name>told/exchange/web_reading</name>
  <message>
    <source>An annotation is not as the W3C model has it ({error}).</source>
    <translation>Una anotación no es como la del modelo del W3C ({error}).</translation>
  </message>
  <message>
    <source>“{what}” is another page of annotations, which is not in this file.</source>
    <translation>«{what}» es otra página de anotaciones, que no está en este archivo.</translation>
  </message>
  <message>
    <source>This JSON file holds no annotations.</source>
    <translation>Este archivo JSON no contiene anotaciones.</translation>
  </message>
  <message>
    <source>Web annotations (W3C) and exports of Hypothesis are read.</source>
    <translation>Se leen anotaciones web (W3C) y exportaciones de Hypothesis.</translation>
  </message>
</context>
<context>
  <name>told/exchange/web_whole</name>
  <message>
    <source>One of {name} is not as briefer writes it ({error}).</source>
    <translation>Un elemento de {name} no es como lo escribe briefer ({error}).</translation>
  </message>
  <message>
    <source>“{what}” is a sub-tag of a kind that there is not here.</source>
    <translation>«{what}» es una subetiqueta de un tipo que no existe aquí.</translation>
  </message>
  <message>
    <source>“{what}” is a point of a kind that there is not here.</source>
    <translation>«{what}» es un punto de un tipo que no existe aquí.</translation>
  </message>
</context>
<context>
  <name>told/memo/checks</name>
  <message>
    <source>The addressee is not set.</source>
    <translation>Falta el destinatario.</translation>
  </message>
  <message>
    <source>The sender is not set.</source>
    <translation>Falta el remitente.</translation>
  </message>
  <message>
    <source>The subject is not set.</source>
    <translation>Falta el asunto.</translation>
  </message>
  <message>
    <source>Addressee, sender and subject are set.</source>
    <translation>El destinatario, el remitente y el asunto están puestos.</translation>
  </message>
  <message>
    <source>The bottom line is empty.</source>
    <translation>La conclusión está vacía.</translation>
  </message>
  <message>
    <source>The bottom line has {count} words; four lines are about 60.</source>
    <translation>La conclusión tiene {count} palabras; cuatro líneas son unas 60.</translation>
  </message>
  <message>
    <source>The bottom line cites no evidence: add [E1] and the like.</source>
    <translation>La conclusión no cita evidencia: añada [E1] y similares.</translation>
  </message>
  <message>
    <source>The bottom line cites one passage.</source>
    <translation>La conclusión cita un pasaje.</translation>
  </message>
  <message>
    <source>The bottom line cites {count} passages.</source>
    <translation>La conclusión cita {count} pasajes.</translation>
  </message>
  <message>
    <source>No passage is called {brackets}, which the {field} cites.</source>
    <translation>Ningún pasaje se llama {brackets}, que se cita en el campo «{field}».</translation>
  </message>
  <message>
    <source>Likelihood and confidence stand in one sentence: {words}.</source>
    <translation>La probabilidad y la confianza aparecen en una misma frase: {words}.</translation>
  </message>
  <message>
    <source>The scale of likelihood that was chosen, {scale}, has no {words}.</source>
    <translation>La escala de probabilidad elegida, {scale}, no contiene {words}.</translation>
  </message>
  <message>
    <source>The recommendation {name} has no owner.</source>
    <translation>La recomendación {name} no tiene responsable.</translation>
  </message>
  <message>
    <source>{count} recommendations have no owner.</source>
    <translation>{count} recomendaciones no tienen responsable.</translation>
  </message>
  <message>
    <source>The recommendation {name} does not say by when.</source>
    <translation>La recomendación {name} no indica el plazo.</translation>
  </message>
  <message>
    <source>{count} recommendations do not say by when.</source>
    <translation>{count} recomendaciones no indican el plazo.</translation>
  </message>
  <message>
    <source>One argument is neither for nor against.</source>
    <translation>Un argumento no está ni a favor ni en contra.</translation>
  </message>
  <message>
    <source>{count} arguments are neither for nor against.</source>
    <translation>{count} argumentos no están ni a favor ni en contra.</translation>
  </message>
  <message>
    <source>The risk {name} is not rated.</source>
    <translation>El riesgo {name} no está valorado.</translation>
  </message>
  <message>
    <source>{count} risks are not rated.</source>
    <translation>{count} riesgos no están valorados.</translation>
  </message>
  <message>
    <source>The risk {name} is rated on another scale than the brief’s, and is printed as not set.</source>
    <translation>El riesgo {name} está valorado con otra escala que la del expediente y se imprime como sin definir.</translation>
  </message>
  <message>
    <source>{count} risks are rated on another scale than the brief’s, and are printed as not set.</source>
    <translation>{count} riesgos están valorados con otra escala que la del expediente y se imprimen como sin definir.</translation>
  </message>
  <message>
    <source>The point {name} has no passage that supports it.</source>
    <translation>El punto {name} no tiene ningún pasaje que lo apoye.</translation>
  </message>
  <message>
    <source>{count} points have no passage that supports them.</source>
    <translation>{count} puntos no tienen ningún pasaje que los apoye.</translation>
  </message>
  <message>
    <source>The point {name} hangs on a single source.</source>
    <translation>El punto {name} depende de una fuente única.</translation>
  </message>
  <message>
    <source>{count} points hang on a single source.</source>
    <translation>{count} puntos dependen de una fuente única.</translation>
  </message>
  <message>
    <source>The sources disagree on {name}, and the memo does not say why.</source>
    <translation>Las fuentes discrepan sobre {name}, y el memorando no dice por qué.</translation>
  </message>
  <message>
    <source>The sources disagree on {count} points, and the memo does not say why.</source>
    <translation>Las fuentes discrepan sobre {count} puntos, y el memorando no dice por qué.</translation>
  </message>
  <message>
    <source>Every point rests on more than one source.</source>
    <translation>Todos los puntos se apoyan en más de una fuente.</translation>
  </message>
  <message>
    <source>The sources disagree on {name}, and the memo leaves that section out.</source>
    <translation>Las fuentes discrepan sobre {name}, y el memorando omite ese apartado.</translation>
  </message>
  <message>
    <source>The sources disagree on {count} points, and the memo leaves that section out.</source>
    <translation>Las fuentes discrepan sobre {count} puntos, y el memorando omite ese apartado.</translation>
  </message>
  <message>
    <source>One passage belongs to no point, and a short memo leaves it out.</source>
    <translation>Un pasaje no pertenece a ningún punto, y un memorando breve lo omite.</translation>
  </message>
  <message>
    <source>{count} passages belong to no point, and a short memo leaves them out.</source>
    <translation>{count} pasajes no pertenecen a ningún punto, y un memorando breve los omite.</translation>
  </message>
  <message>
    <source>The brief has no articles.</source>
    <translation>El expediente no tiene artículos.</translation>
  </message>
  <message>
    <source>No passage is tagged yet.</source>
    <translation>Aún no hay ningún pasaje etiquetado.</translation>
  </message>
  <message>
    <source>One article has no passages.</source>
    <translation>Un artículo no tiene pasajes.</translation>
  </message>
  <message>
    <source>{count} articles have no passages.</source>
    <translation>{count} artículos no tienen pasajes.</translation>
  </message>
  <message>
    <source>Every article has passages.</source>
    <translation>Todos los artículos tienen pasajes.</translation>
  </message>
  <message>
    <source>One passage changed with its article: look again.</source>
    <translation>Un pasaje cambió con su artículo: revíselo.</translation>
  </message>
  <message>
    <source>{count} passages changed with their articles: look again.</source>
    <translation>{count} pasajes cambiaron con sus artículos: revíselos.</translation>
  </message>
  <message>
    <source>One passage is not in the newer text of its article, and is left out.</source>
    <translation>Un pasaje no está en el texto más reciente de su artículo y se omite.</translation>
  </message>
  <message>
    <source>{count} passages are not in the newer texts of their articles, and are left out.</source>
    <translation>{count} pasajes no están en los textos más recientes de sus artículos y se omiten.</translation>
  </message>
  <message>
    <source>One conflict between annotators is not settled.</source>
    <translation>Un conflicto entre anotadores está sin resolver.</translation>
  </message>
  <message>
    <source>{count} conflicts between annotators are not settled.</source>
    <translation>{count} conflictos entre anotadores están sin resolver.</translation>
  </message>
</context>
<context>
  <name>told/memo/compiling</name>
  <message>
    <source>The template lacks these styles, which were added: {join}.</source>
    <translation>A la plantilla le faltan estos estilos, que se han añadido: {join}.</translation>
  </message>
</context>
<context>
  <name>told/memo/report</name>
  <message>
    <source>“{}” has not changed.</source>
    <translation>«{}» no ha cambiado.</translation>
  </message>
  <message>
    <source>“{}” was renewed.</source>
    <translation>«{}» se ha renovado.</translation>
  </message>
  <message>
    <source>“{}” is new and was added.</source>
    <translation>«{}» es nuevo y se ha añadido.</translation>
  </message>
  <message>
    <source>“{}” was taken out: it is switched off, or has nothing to say any more.</source>
    <translation>«{}» se ha retirado: está desactivado o ya no tiene nada que decir.</translation>
  </message>
  <message>
    <source>“{}” was edited by hand and was kept as it is.</source>
    <translation>«{}» se editó a mano y se ha conservado como está.</translation>
  </message>
  <message>
    <source>“{}” was kept as it is, as you asked.</source>
    <translation>«{}» se ha conservado como está, según lo pedido.</translation>
  </message>
  <message>
    <source>“{}” was replaced by the new text, as you asked.</source>
    <translation>«{}» se ha sustituido por el texto nuevo, según lo pedido.</translation>
  </message>
  <message>
    <source>“{}” was deleted from the memo and was not put back.</source>
    <translation>«{}» se borró del memorando y no se ha repuesto.</translation>
  </message>
  <message>
    <source>“{}” was deleted from the memo and was put back, as you asked.</source>
    <translation>«{}» se borró del memorando y se ha repuesto, según lo pedido.</translation>
  </message>
  <message>
    <source>“{}” is switched off but was edited by hand: its words stay, as ordinary text.</source>
    <translation>«{}» está desactivado, pero se editó a mano: sus palabras quedan como texto corriente.</translation>
  </message>
  <message>
    <source>“{}” stands in the memo more than once: the other copy is ordinary text from now on.</source>
    <translation>«{}» figura más de una vez en el memorando: la otra copia es, desde ahora, texto corriente.</translation>
  </message>
  <message>
    <source>The marking on the pages was changed by hand and was kept.</source>
    <translation>La marca de las páginas se cambió a mano y se ha conservado.</translation>
  </message>
</context>
<context>
  <name>told/memo/text/__init__</name>
  <message>
    <source>A memo cannot be written as “{suffix}”.</source>
    <translation>Un memorando no se puede escribir como «{suffix}».</translation>
  </message>
  <message>
    <source>Choose one of: .docx, {join}.</source>
    <translation>Elija entre: .docx, {join}.</translation>
  </message>
</context>
<context>
  <name>told/memo/word/body</name>
  <message>
    <source>Word cannot hold so many passages and notes in one file.</source>
    <translation>Word no admite tantos pasajes y notas en un solo archivo.</translation>
  </message>
  <message>
    <source>Leave the annex out, or cite inline.</source>
    <translation>Omita el anexo o cite dentro del texto.</translation>
  </message>
</context>
<context>
  <name>told/memo/word/manifest</name>
  <message>
    <source>The memo was written by a newer version of briefer.</source>
    <translation>El memorando se escribió con una versión más reciente de briefer.</translation>
  </message>
  <message>
    <source>Update briefer, or give the new memo another name.</source>
    <translation>Actualice briefer o dé otro nombre al memorando nuevo.</translation>
  </message>
</context>
<context>
  <name>told/memo/word/package</name>
  <message>
    <source>A part of the Word file is damaged.</source>
    <translation>Una parte del archivo de Word está dañada.</translation>
  </message>
  <message>
    <source>Open it in Word and save it again.</source>
    <translation>Ábralo en Word y guárdelo de nuevo.</translation>
  </message>
  <message>
    <source>The Word file holds a DOCTYPE, which may be an attack.</source>
    <translation>El archivo de Word contiene un DOCTYPE, lo que puede ser un ataque.</translation>
  </message>
  <message>
    <source>Use another file.</source>
    <translation>Use otro archivo.</translation>
  </message>
  <message>
    <source>Choose a .docx or .dotx file.</source>
    <translation>Elija un archivo .docx o .dotx.</translation>
  </message>
  <message>
    <source>{name} is not a Word file.</source>
    <translation>{name} no es un archivo de Word.</translation>
  </message>
  <message>
    <source>{name} unpacks to {value} MB, too much for a Word file.</source>
    <translation>{name} ocupa {value} MB descomprimido, demasiado para un archivo de Word.</translation>
  </message>
</context>
<context>
  <name>told/memo/word/recompile/__init__</name>
  <message>
    <source>{name} was made from another brief.</source>
    <translation>{name} se hizo a partir de otro expediente.</translation>
  </message>
  <message>
    <source>Give the new memo another name.</source>
    <translation>Dé otro nombre al memorando nuevo.</translation>
  </message>
  <message>
    <source>{name} could not be compiled again without breaking something in it.</source>
    <translation>No se pudo compilar de nuevo {name} sin estropear algo en él.</translation>
  </message>
</context>
<context>
  <name>told/memo/word/recompile/deciding</name>
  <message>
    <source>The memo has lost its record of what briefer wrote, so that nobody can tell what was edited by hand.</source>
    <translation>El memorando ha perdido la constancia de lo que escribió briefer, de modo que no se puede saber qué se editó a mano.</translation>
  </message>
  <message>
    <source>Say for each section whether to take the new text or to keep yours, or give the new memo another name.</source>
    <translation>Indique para cada apartado si se toma el texto nuevo o se conserva el suyo, o dé otro nombre al memorando nuevo.</translation>
  </message>
</context>
<context>
  <name>told/memo/word/recompile/opening</name>
  <message>
    <source>{name} is saved as Strict Open XML.</source>
    <translation>{name} está guardado como Strict Open XML.</translation>
  </message>
  <message>
    <source>Save it in Word as “Word Document (.docx)”.</source>
    <translation>Guárdelo en Word como «Documento de Word (.docx)».</translation>
  </message>
  <message>
    <source>{name} is a Word document, but no memo of briefer’s; it is left alone.</source>
    <translation>{name} es un documento de Word, pero no un memorando de briefer; no se toca.</translation>
  </message>
  <message>
    <source>{name} is protected by a password, or is an old Word document.</source>
    <translation>{name} está protegido con contraseña o es un documento de Word antiguo.</translation>
  </message>
  <message>
    <source>Save it in Word as .docx without a password, or give the new memo another name.</source>
    <translation>Guárdelo en Word como .docx sin contraseña o dé otro nombre al memorando nuevo.</translation>
  </message>
  <message>
    <source>{name} is damaged: it has no text.</source>
    <translation>{name} está dañado: no tiene texto.</translation>
  </message>
  <message>
    <source>{name} is not a plain Word document.</source>
    <translation>{name} no es un documento de Word corriente.</translation>
  </message>
  <message>
    <source>Save it in Word as .docx, without macros.</source>
    <translation>Guárdelo en Word como .docx, sin macros.</translation>
  </message>
</context>
<context>
  <name>told/memo/word/recompile/ordering</name>
  <message>
    <source>The sections stay in the order they have in the memo: “{one}” before “{other}”, for one.</source>
    <translation>Los apartados conservan el orden que tienen en el memorando: por ejemplo, «{one}» antes que «{other}».</translation>
  </message>
</context>
<context>
  <name>told/memo/word/template</name>
  <message>
    <source>The template is saved as Strict Open XML.</source>
    <translation>La plantilla está guardada como Strict Open XML.</translation>
  </message>
  <message>
    <source>It lacks these styles, which are added: {styles}.</source>
    <translation>Le faltan estos estilos, que se añaden: {styles}.</translation>
  </message>
  <message>
    <source>It has no header: a marking gets a plain one.</source>
    <translation>No tiene encabezado: la marca llevará uno sencillo.</translation>
  </message>
  <message>
    <source>It has no footer: a plain one with the page number is added.</source>
    <translation>No tiene pie de página: se añade uno sencillo con el número de página.</translation>
  </message>
  <message>
    <source>It sets no paper size: A4 is taken.</source>
    <translation>No define el tamaño del papel: se toma A4.</translation>
  </message>
  <message>
    <source>The template holds macros.</source>
    <translation>La plantilla contiene macros.</translation>
  </message>
  <message>
    <source>Save it in Word as .docx or .dotx, without macros.</source>
    <translation>Guárdela en Word como .docx o .dotx, sin macros.</translation>
  </message>
  <message>
    <source>The template is not a Word document.</source>
    <translation>La plantilla no es un documento de Word.</translation>
  </message>
  <message>
    <source>The program's memo template is damaged.</source>
    <translation>La plantilla de memorando del programa está dañada.</translation>
  </message>
  <message>
    <source>The template has no {kind}.</source>
    <translation>La plantilla no tiene {kind}.</translation>
  </message>
  <message>
    <source>Save it again in Word.</source>
    <translation>Guárdela de nuevo en Word.</translation>
  </message>
</context>
<context>
  <name>told/readers/__init__</name>
  <message>
    <source>“{shown}” is no format that is read.</source>
    <translation>«{shown}» no está en un formato que se pueda leer.</translation>
  </message>
</context>
<context>
  <name>told/readers/apart</name>
  <message>
    <source>“{shown}” was not read within {PATIENCE} seconds.</source>
    <translation>«{shown}» no se pudo leer en {PATIENCE} segundos.</translation>
  </message>
  <message>
    <source>Copy the article’s text into a .txt file.</source>
    <translation>Copie el texto del artículo en un archivo .txt.</translation>
  </message>
  <message>
    <source>“{shown}” is damaged, or was made to use up a computer’s memory.</source>
    <translation>«{shown}» está dañado, o se hizo para agotar la memoria de un ordenador.</translation>
  </message>
  <message>
    <source>Copy or download it again, or copy the article’s text into a .txt file.</source>
    <translation>Cópielo o descárguelo de nuevo, o copie el texto del artículo en un archivo .txt.</translation>
  </message>
</context>
<context>
  <name>told/readers/assemble</name>
  <message>
    <source>“{shown}” is empty: it holds nothing but blank lines.</source>
    <translation>«{shown}» está vacío: solo contiene líneas en blanco.</translation>
  </message>
</context>
<context>
  <name>told/readers/blocks</name>
  <message>
    <source>Save only the article.</source>
    <translation>Guarde solo el artículo.</translation>
  </message>
</context>
<context>
  <name>told/readers/docx</name>
  <message>
    <source>“{shown}” is a memo that briefer made.</source>
    <translation>«{shown}» es un memorando hecho con briefer.</translation>
  </message>
  <message>
    <source>Add the articles it was made from.</source>
    <translation>Añada los artículos a partir de los que se hizo.</translation>
  </message>
  <message>
    <source>“{shown}” holds no Word document.</source>
    <translation>«{shown}» no contiene ningún documento de Word.</translation>
  </message>
  <message>
    <source>Save it as .docx.</source>
    <translation>Guárdelo como .docx.</translation>
  </message>
</context>
<context>
  <name>told/readers/eml</name>
  <message>
    <source>“{shown}” is no e-mail message.</source>
    <translation>«{shown}» no es un mensaje de correo.</translation>
  </message>
  <message>
    <source>Save the message again, or its text as .txt.</source>
    <translation>Guarde de nuevo el mensaje, o su texto como .txt.</translation>
  </message>
  <message>
    <source>The message “{shown}” has no text.</source>
    <translation>El mensaje «{shown}» no tiene texto.</translation>
  </message>
  <message>
    <source>Save what is attached to it by itself.</source>
    <translation>Guarde por separado lo que lleva adjunto.</translation>
  </message>
  <message>
    <source>Attached, and not read: {listed} and {value} more.</source>
    <translation>Adjunto y no leído: {listed} y {value} más.</translation>
  </message>
  <message>
    <source>Attached, and not read: {listed}.</source>
    <translation>Adjunto y no leído: {listed}.</translation>
  </message>
</context>
<context>
  <name>told/readers/encoding</name>
  <message>
    <source>Read as {name}; what was not valid in it shows as �.</source>
    <translation>Leído como {name}; lo que no era válido aparece como �.</translation>
  </message>
  <message>
    <source>Read as UTF-16, judging by its zero bytes.</source>
    <translation>Leído como UTF-16, a juzgar por sus bytes nulos.</translation>
  </message>
  <message>
    <source>Read as UTF-8; what was not valid in it shows as �.</source>
    <translation>Leído como UTF-8; lo que no era válido aparece como �.</translation>
  </message>
  <message>
    <source>Read as Windows-1252, because it is not UTF-8.{lost}</source>
    <translation>Leído como Windows-1252, porque no es UTF-8.{lost}</translation>
  </message>
</context>
<context>
  <name>told/readers/epub</name>
  <message>
    <source>A book of pictures has nothing to be read here.</source>
    <translation>Un libro de imágenes no tiene nada que leer aquí.</translation>
  </message>
  <message>
    <source>“{shown}” is protected against copying (DRM).</source>
    <translation>«{shown}» está protegido contra copia (DRM).</translation>
  </message>
  <message>
    <source>Ask for the book without protection, or paste the passages you need.</source>
    <translation>Pida el libro sin protección o pegue los pasajes que necesite.</translation>
  </message>
  <message>
    <source>“{shown}” holds no EPUB book.</source>
    <translation>«{shown}» no contiene ningún libro EPUB.</translation>
  </message>
  <message>
    <source>Copy or download it again.</source>
    <translation>Cópielo o descárguelo de nuevo.</translation>
  </message>
  <message>
    <source>“{shown}” declares entities, which no program that makes books does.</source>
    <translation>«{shown}» declara entidades, cosa que ningún programa de libros hace.</translation>
  </message>
  <message>
    <source>Do not trust the file; get it again from its publisher.</source>
    <translation>No se fíe del archivo; obténgalo de nuevo de su editor.</translation>
  </message>
  <message>
    <source>Paste the text of the chapters you need.</source>
    <translation>Pegue el texto de los capítulos que necesite.</translation>
  </message>
</context>
<context>
  <name>told/readers/files</name>
  <message>
    <source>“{shown}” is not a text file: {error}.</source>
    <translation>«{shown}» no es un archivo de texto: {error}.</translation>
  </message>
  <message>
    <source>Save it as UTF-8 text first.</source>
    <translation>Guárdelo antes como texto UTF-8.</translation>
  </message>
  <message>
    <source>There is no file “{shown}”.</source>
    <translation>No existe el archivo «{shown}».</translation>
  </message>
  <message>
    <source>“{shown}” may not be read.</source>
    <translation>No se permite leer «{shown}».</translation>
  </message>
  <message>
    <source>Ask for the right to read it, or copy it.</source>
    <translation>Pida permiso de lectura o cópielo.</translation>
  </message>
  <message>
    <source>“{shown}” could not be read: {reason}.</source>
    <translation>No se pudo leer «{shown}»: {reason}.</translation>
  </message>
  <message>
    <source>“{shown}” is empty.</source>
    <translation>«{shown}» está vacío.</translation>
  </message>
  <message>
    <source>Save the article into it, or choose another file.</source>
    <translation>Guarde el artículo en él o elija otro archivo.</translation>
  </message>
  <message>
    <source>“{shown}” is {kind}, whatever its name says.</source>
    <translation>«{shown}» es en realidad {kind}, diga lo que diga su nombre.</translation>
  </message>
  <message>
    <source>Save its text as a .txt file.</source>
    <translation>Guarde su texto como archivo .txt.</translation>
  </message>
  <message>
    <source>“{shown}” is a folder, not an article.</source>
    <translation>«{shown}» es una carpeta, no un artículo.</translation>
  </message>
  <message>
    <source>Choose a file in it.</source>
    <translation>Elija un archivo de ella.</translation>
  </message>
  <message>
    <source>“{shown}” is not a file.</source>
    <translation>«{shown}» no es un archivo.</translation>
  </message>
  <message>
    <source>“{shown}” is too large: {value} MB, where {value2} MB is the most.</source>
    <translation>«{shown}» es demasiado grande: {value} MB; el máximo es {value2} MB.</translation>
  </message>
  <message>
    <source>Save only the article, or split it.</source>
    <translation>Guarde solo el artículo o divídalo.</translation>
  </message>
</context>
<context>
  <name>told/readers/folders</name>
  <message>
    <source>These are read: {join}.</source>
    <translation>Se leen estos formatos: {join}.</translation>
  </message>
  <message>
    <source>The folder “{shown}” holds no article.</source>
    <translation>La carpeta «{shown}» no contiene ningún artículo.</translation>
  </message>
  <message>
    <source>The folder “{shown}” could not be read: {strerror}.</source>
    <translation>No se pudo leer la carpeta «{shown}»: {strerror}.</translation>
  </message>
</context>
<context>
  <name>told/readers/mail</name>
  <message>
    <source>“{shown}” has more parts within parts than {what} has.</source>
    <translation>«{shown}» tiene más partes anidadas de las que tiene {what}.</translation>
  </message>
  <message>
    <source>Save it again.</source>
    <translation>Guárdelo de nuevo.</translation>
  </message>
</context>
<context>
  <name>told/readers/mhtml</name>
  <message>
    <source>“{shown}” holds no web page.</source>
    <translation>«{shown}» no contiene ninguna página web.</translation>
  </message>
  <message>
    <source>Save the page again, as HTML or as one file.</source>
    <translation>Guarde de nuevo la página, como HTML o como un solo archivo.</translation>
  </message>
</context>
<context>
  <name>told/readers/package</name>
  <message>
    <source>“{_name}” is no {kind}, whatever its name says.</source>
    <translation>«{_name}» no es un {kind}, diga lo que diga su nombre.</translation>
  </message>
  <message>
    <source>Save it as {suffix}.</source>
    <translation>Guárdelo como {suffix}.</translation>
  </message>
  <message>
    <source>“{_name}” holds a document type declaration, which no office program writes.</source>
    <translation>«{_name}» contiene una declaración de tipo de documento, que ningún programa de oficina escribe.</translation>
  </message>
  <message>
    <source>Do not trust the file; open it where it came from, and save it anew.</source>
    <translation>No se fíe del archivo; ábralo donde se creó y guárdelo de nuevo.</translation>
  </message>
  <message>
    <source>“{_name}” unpacks to far more than an article holds.</source>
    <translation>«{_name}» ocupa, descomprimido, mucho más que un artículo.</translation>
  </message>
  <message>
    <source>Save only the article as a new document.</source>
    <translation>Guarde solo el artículo como documento nuevo.</translation>
  </message>
  <message>
    <source>“{_name}” is damaged: it breaks off, or is no {_kind}.</source>
    <translation>«{_name}» está dañado: se interrumpe o no es un {_kind}.</translation>
  </message>
  <message>
    <source>“{_name}” is password-protected.</source>
    <translation>«{_name}» está protegido con contraseña.</translation>
  </message>
  <message>
    <source>Open it in Word, and save a copy without the password.</source>
    <translation>Ábralo en Word y guarde una copia sin contraseña.</translation>
  </message>
  <message>
    <source>“{_name}” is an old Word document.</source>
    <translation>«{_name}» es un documento de Word antiguo.</translation>
  </message>
  <message>
    <source>Open it in Word, and save it as .docx.</source>
    <translation>Ábralo en Word y guárdelo como .docx.</translation>
  </message>
</context>
<context>
  <name>told/readers/parts</name>
  <message>
    <source>The file has more than {MOST_LINES} lines.</source>
    <translation>El archivo tiene más de {MOST_LINES} líneas.</translation>
  </message>
</context>
<context>
  <name>told/readers/pasted</name>
  <message>
    <source>What was pasted is too large.</source>
    <translation>Lo que se ha pegado es demasiado grande.</translation>
  </message>
  <message>
    <source>Copy only the article.</source>
    <translation>Copie solo el artículo.</translation>
  </message>
  <message>
    <source>There are no words on the clipboard.</source>
    <translation>No hay palabras en el portapapeles.</translation>
  </message>
  <message>
    <source>Copy the article’s text first.</source>
    <translation>Copie antes el texto del artículo.</translation>
  </message>
</context>
<context>
  <name>told/readers/pdf</name>
  <message>
    <source>“{shown}” holds no text.</source>
    <translation>«{shown}» no contiene texto.</translation>
  </message>
  <message>
    <source>“{shown}” is no PDF file, whatever its name says.</source>
    <translation>«{shown}» no es un archivo PDF, diga lo que diga su nombre.</translation>
  </message>
  <message>
    <source>Print the article to a PDF file.</source>
    <translation>Imprima el artículo en un archivo PDF.</translation>
  </message>
  <message>
    <source>Scanned pages, which hold no text and were not read: {listed}.</source>
    <translation>Páginas escaneadas, que no tienen texto y no se han leído: {listed}.</translation>
  </message>
  <message>
    <source>“{shown}” is a scan: it holds pictures of pages, and no text.</source>
    <translation>«{shown}» está escaneado: contiene imágenes de páginas, sin texto.</translation>
  </message>
  <message>
    <source>Have a program recognise its text (OCR), or ask for the original document.</source>
    <translation>Haga que un programa reconozca el texto (OCR) o pida el documento original.</translation>
  </message>
  <message>
    <source>Choose another file, or paste the article’s text.</source>
    <translation>Elija otro archivo o pegue el texto del artículo.</translation>
  </message>
</context>
<context>
  <name>told/readers/pdf_process</name>
  <message>
    <source>“{name}” is password-protected.</source>
    <translation>«{name}» está protegido con contraseña.</translation>
  </message>
  <message>
    <source>Open it in a PDF program with the password, and print it to a new PDF file.</source>
    <translation>Ábralo con la contraseña en un programa de PDF e imprímalo en un PDF nuevo.</translation>
  </message>
  <message>
    <source>“{name}” has more than {MOST_PAGES} pages.</source>
    <translation>«{name}» tiene más de {MOST_PAGES} páginas.</translation>
  </message>
  <message>
    <source>Save the pages you need as a new file.</source>
    <translation>Guarde las páginas que necesite en un archivo nuevo.</translation>
  </message>
  <message>
    <source>“{name}” holds more than {value} million characters.</source>
    <translation>«{name}» contiene más de {value} millones de caracteres.</translation>
  </message>
  <message>
    <source>“{name}” was not read within {PATIENCE} seconds.</source>
    <translation>«{name}» no se pudo leer en {PATIENCE} segundos.</translation>
  </message>
  <message>
    <source>Print the pages you need to a new PDF file, and add that.</source>
    <translation>Imprima las páginas que necesite en un PDF nuevo y añada este.</translation>
  </message>
  <message>
    <source>“{name}” is damaged, or was made to use up a computer’s memory.</source>
    <translation>«{name}» está dañado, o se hizo para agotar la memoria de un ordenador.</translation>
  </message>
  <message>
    <source>Copy or download it again, or print the pages you need to a new PDF file.</source>
    <translation>Cópielo o descárguelo de nuevo, o imprima las páginas que necesite en un PDF nuevo.</translation>
  </message>
  <message>
    <source>“{name}” is damaged, or is no PDF file.</source>
    <translation>«{name}» está dañado o no es un archivo PDF.</translation>
  </message>
</context>
<context>
  <name>told/readers/rtf</name>
  <message>
    <source>“{shown}” is damaged: it breaks off.</source>
    <translation>«{shown}» está dañado: se interrumpe.</translation>
  </message>
  <message>
    <source>“{shown}” is no rich text file, whatever its name says.</source>
    <translation>«{shown}» no es un archivo de texto enriquecido, diga lo que diga su nombre.</translation>
  </message>
  <message>
    <source>Save it as .rtf or .docx.</source>
    <translation>Guárdelo como .rtf o .docx.</translation>
  </message>
  <message>
    <source>“{shown}” is built too deep to be read.</source>
    <translation>«{shown}» tiene demasiados niveles para poder leerse.</translation>
  </message>
  <message>
    <source>Open it in a word processor, and save it as .docx.</source>
    <translation>Ábralo en un procesador de textos y guárdelo como .docx.</translation>
  </message>
</context>
<context>
  <name>told/readers/web</name>
  <message>
    <source>“{shown}” is built too deep or of too many elements to be read.</source>
    <translation>«{shown}» tiene demasiados niveles o elementos para poder leerse.</translation>
  </message>
  <message>
    <source>“{shown}” is no web page: {error}.</source>
    <translation>«{shown}» no es una página web: {error}.</translation>
  </message>
  <message>
    <source>Save the page again.</source>
    <translation>Guarde de nuevo la página.</translation>
  </message>
  <message>
    <source>Copy the article’s text from the browser into a .txt file.</source>
    <translation>Copie el texto del artículo del navegador a un archivo .txt.</translation>
  </message>
  <message>
    <source>No article’s text was found in “{shown}”.</source>
    <translation>No se encontró el texto de ningún artículo en «{shown}».</translation>
  </message>
  <message>
    <source>Copy the text from the browser into a .txt file; pages that scripts build are saved empty.</source>
    <translation>Copie el texto del navegador a un archivo .txt; las páginas hechas con scripts se guardan vacías.</translation>
  </message>
</context>
<context>
  <name>told/store/brief_file</name>
  <message>
    <source>{path} is no name for a brief.</source>
    <translation>{path} no sirve como nombre de un expediente.</translation>
  </message>
  <message>
    <source>Let it end in {SUFFIX}.</source>
    <translation>Haga que termine en {SUFFIX}.</translation>
  </message>
  <message>
    <source>{path} holds one person’s part, without the articles. Open the brief itself and drop this file on it.</source>
    <translation>{path} contiene solo la parte de una persona, sin los artículos. Abra el expediente y suelte este archivo en él.</translation>
  </message>
  <message>
    <source>The last line of {path} was cut off while it was written.</source>
    <translation>La última línea de {path} quedó cortada al escribirse.</translation>
  </message>
</context>
<context>
  <name>told/store/codec</name>
  <message>
    <source>The first line is not the header of a brief: {error}.</source>
    <translation>La primera línea no es la cabecera de un expediente: {error}.</translation>
  </message>
  <message>
    <source>The line is {count} bytes long, more than any event.</source>
    <translation>La línea tiene {count} bytes, más que cualquier suceso.</translation>
  </message>
</context>
<context>
  <name>told/store/files</name>
  <message>
    <source>{path} (until {stamp}){suffix}</source>
    <translation>{path} (hasta {stamp}){suffix}</translation>
  </message>
  <message>
    <source>The disk is full: {path} was not written.</source>
    <translation>El disco está lleno: {path} no se escribió.</translation>
  </message>
  <message>
    <source>Free some space and try again.</source>
    <translation>Libere espacio e inténtelo de nuevo.</translation>
  </message>
  <message>
    <source>Make it first, or choose another.</source>
    <translation>Créela antes o elija otra.</translation>
  </message>
  <message>
    <source>Give the name of a file.</source>
    <translation>Indique el nombre de un archivo.</translation>
  </message>
  <message>
    <source>{path} could not be written: it is open in another program, or you may not write there.</source>
    <translation>No se pudo escribir {path}: está abierto en otro programa o no tiene permiso de escritura.</translation>
  </message>
  <message>
    <source>Close it there, or choose another name or folder.</source>
    <translation>Ciérrelo allí o elija otro nombre u otra carpeta.</translation>
  </message>
  <message>
    <source>The old file is untouched.</source>
    <translation>El archivo anterior está intacto.</translation>
  </message>
</context>
<context>
  <name>told/store/followed</name>
  <message>
    <source>Check that you may open it.</source>
    <translation>Compruebe que tiene permiso para abrirlo.</translation>
  </message>
  <message>
    <source>{path} was written by a newer version of briefer: not all of it may be shown.</source>
    <translation>{path} se escribió con una versión más reciente de briefer: puede que no se muestre entero.</translation>
  </message>
</context>
<context>
  <name>told/store/giving</name>
  <message>
    <source>{count} conflicts are not settled: of those only what shows was written.</source>
    <translation>{count} conflictos están sin resolver: de ellos solo se escribió lo que se muestra.</translation>
  </message>
  <message>
    <source>{output} is one of the files of this brief.</source>
    <translation>{output} es uno de los archivos de este expediente.</translation>
  </message>
  <message>
    <source>The file that stood there is kept as {kept}.</source>
    <translation>El archivo que había allí se conserva como {kept}.</translation>
  </message>
</context>
<context>
  <name>told/store/link_scheme</name>
  <message>
    <source>The system’s settings for links could not be written: {strerror}.</source>
    <translation>No se pudo escribir en la configuración de enlaces del sistema: {strerror}.</translation>
  </message>
  <message>
    <source>Copy links into the command palette instead: Ctrl+Shift+P.</source>
    <translation>Pegue los enlaces en la paleta de comandos: Ctrl+Shift+P.</translation>
  </message>
</context>
<context>
  <name>told/store/log</name>
  <message>
    <source>There is no file {path}.</source>
    <translation>No existe el archivo {path}.</translation>
  </message>
  <message>
    <source>There is no folder {path}.</source>
    <translation>No existe la carpeta {path}.</translation>
  </message>
  <message>
    <source>{path} is not a brief, or its first line is damaged.</source>
    <translation>{path} no es un expediente o su primera línea está dañada.</translation>
  </message>
  <message>
    <source>{path} cannot be read: {strerror}.</source>
    <translation>{path} no se puede leer: {strerror}.</translation>
  </message>
  <message>
    <source>Line {number} of {path} could not be read: {reason}.</source>
    <translation>No se pudo leer la línea {number} de {path}: {reason}.</translation>
  </message>
  <message>
    <source>… and {value} more lines. The rest of the brief is open.</source>
    <translation>… y {value} líneas más. El resto del expediente está abierto.</translation>
  </message>
  <message>
    <source>The last line of {path} was cut off while it was written, and was set aside.</source>
    <translation>La última línea de {path} quedó cortada al escribirse y se ha apartado.</translation>
  </message>
  <message>
    <source>{path} was written by a newer version of briefer, so it is opened read-only.</source>
    <translation>{path} se escribió con una versión más reciente de briefer, por lo que se abre en solo lectura.</translation>
  </message>
  <message>
    <source>{path} is no file, but a device or a pipe.</source>
    <translation>{path} no es un archivo, sino un dispositivo o una tubería.</translation>
  </message>
  <message>
    <source>Give the name of a brief.</source>
    <translation>Indique el nombre de un expediente.</translation>
  </message>
  <message>
    <source>{path} is empty.</source>
    <translation>{path} está vacío.</translation>
  </message>
  <message>
    <source>It is no brief; make a new one with File &gt; New.</source>
    <translation>No es un expediente; cree uno nuevo con Archivo &gt; Nuevo expediente.</translation>
  </message>
  <message>
    <source>It can be read, but not changed here.</source>
    <translation>Se puede leer, pero no cambiar aquí.</translation>
  </message>
  <message>
    <source>{path} is there already.</source>
    <translation>{path} ya existe.</translation>
  </message>
  <message>
    <source>Choose another name, or open it.</source>
    <translation>Elija otro nombre o ábralo.</translation>
  </message>
  <message>
    <source>{path} is open in another briefer window.</source>
    <translation>{path} está abierto en otra ventana de briefer.</translation>
  </message>
  <message>
    <source>Close it there, or go on working in that window.</source>
    <translation>Ciérrelo allí o siga trabajando en esa ventana.</translation>
  </message>
  <message>
    <source>Put it back, or save a copy elsewhere.</source>
    <translation>Vuelva a ponerlo o guarde una copia en otro lugar.</translation>
  </message>
  <message>
    <source>{path} may only be read now.</source>
    <translation>{path} ahora es de solo lectura.</translation>
  </message>
  <message>
    <source>Allow writing to it, or save a copy.</source>
    <translation>Permita escribir en él o guarde una copia.</translation>
  </message>
  <message>
    <source>{path} is another file now.</source>
    <translation>{path} es ahora otro archivo.</translation>
  </message>
  <message>
    <source>Put yours back, or save a copy elsewhere.</source>
    <translation>Vuelva a poner el suyo o guarde una copia en otro lugar.</translation>
  </message>
  <message>
    <source>{path} is a folder, not a brief.</source>
    <translation>{path} es una carpeta, no un expediente.</translation>
  </message>
  <message>
    <source>The disk is full: {path} could not be written.</source>
    <translation>El disco está lleno: no se pudo escribir {path}.</translation>
  </message>
  <message>
    <source>Free some space; nothing is lost.</source>
    <translation>Libere espacio; no se ha perdido nada.</translation>
  </message>
  <message>
    <source>You may not write to {path}.</source>
    <translation>No tiene permiso para escribir en {path}.</translation>
  </message>
  <message>
    <source>Choose another folder, or ask for the right to write there.</source>
    <translation>Elija otra carpeta o pida permiso para escribir en ella.</translation>
  </message>
  <message>
    <source>Nothing that was in it is lost.</source>
    <translation>No se ha perdido nada de lo que contenía.</translation>
  </message>
</context>
<context>
  <name>told/store/mailed</name>
  <message>
    <source>{path} was written by a newer version of briefer.</source>
    <translation>{path} se escribió con una versión más reciente de briefer.</translation>
  </message>
  <message>
    <source>{path} belongs to another brief.</source>
    <translation>{path} pertenece a otro expediente.</translation>
  </message>
  <message>
    <source>To take its passages in, open it, export them, and import that file here.</source>
    <translation>Para incorporar sus pasajes, ábralo, expórtelos e importe aquí ese archivo.</translation>
  </message>
  <message>
    <source>Update briefer, then merge it.</source>
    <translation>Actualice briefer y combínelo después.</translation>
  </message>
</context>
<context>
  <name>told/store/memo_file</name>
  <message>
    <source>{path} is too large for a memo.</source>
    <translation>{path} es demasiado grande para ser un memorando.</translation>
  </message>
  <message>
    <source>{path} could not be read: {strerror}.</source>
    <translation>No se pudo leer {path}: {strerror}.</translation>
  </message>
  <message>
    <source>{path} is open in {program}{by}.</source>
    <translation>{path} está abierto en {program}{by}.</translation>
  </message>
  <message>
    <source>Close it there and try again. If nobody has it open, delete “{lock}” beside it.</source>
    <translation>Ciérrelo allí e inténtelo de nuevo. Si nadie lo tiene abierto, borre «{lock}», que está a su lado.</translation>
  </message>
  <message>
    <source>{path} is read-only.</source>
    <translation>{path} es de solo lectura.</translation>
  </message>
  <message>
    <source>Allow changes in the file’s properties, or give the new memo another name.</source>
    <translation>Permita cambios en las propiedades del archivo o dé otro nombre al memorando nuevo.</translation>
  </message>
  <message>
    <source>{path} was saved by somebody in the meantime.</source>
    <translation>Alguien ha guardado {path} entretanto.</translation>
  </message>
  <message>
    <source>Compile the memo again.</source>
    <translation>Compile de nuevo el memorando.</translation>
  </message>
  <message>
    <source>No copy of {path} could be kept beside it: {strerror}.</source>
    <translation>No se pudo conservar una copia de {path} a su lado: {strerror}.</translation>
  </message>
  <message>
    <source>The memo is untouched. Free some space, or give the new memo another name or folder.</source>
    <translation>El memorando está intacto. Libere espacio o dé otro nombre u otra carpeta al memorando nuevo.</translation>
  </message>
</context>
<context>
  <name>told/store/own_log</name>
  <message>
    <source>{path} is no longer there.</source>
    <translation>{path} ya no existe.</translation>
  </message>
  <message>
    <source>You may not write to {path}, where your changes would be kept.</source>
    <translation>No tiene permiso para escribir en {path}, donde se guardarían sus cambios.</translation>
  </message>
  <message>
    <source>Copy the brief to a folder of your own, or ask for the right to write there.</source>
    <translation>Copie el expediente a una carpeta propia o pida permiso para escribir en ella.</translation>
  </message>
  <message>
    <source>Your own log, {path}, cannot be written by this version.</source>
    <translation>Esta versión no puede escribir en su propio registro, {path}.</translation>
  </message>
  <message>
    <source>Update briefer.</source>
    <translation>Actualice briefer.</translation>
  </message>
  <message>
    <source>There is no free name for your log of this brief.</source>
    <translation>No queda ningún nombre libre para su registro de este expediente.</translation>
  </message>
  <message>
    <source>Save a copy elsewhere.</source>
    <translation>Guarde una copia en otro lugar.</translation>
  </message>
</context>
<context>
  <name>told/store/settings</name>
  <message>
    <source>{path} could not be written: {strerror}.</source>
    <translation>No se pudo escribir {path}: {strerror}.</translation>
  </message>
  <message>
    <source>Set the environment variable BRIEFER_HOME to a folder where you may write.</source>
    <translation>Asigne a la variable de entorno BRIEFER_HOME una carpeta donde pueda escribir.</translation>
  </message>
</context>
<context>
  <name>told/store/unpacking</name>
  <message>
    <source>“{path}” holds no brief.</source>
    <translation>«{path}» no contiene ningún expediente.</translation>
  </message>
  <message>
    <source>Choose an archive that briefer wrote.</source>
    <translation>Elija un archivo comprimido escrito por briefer.</translation>
  </message>
  <message>
    <source>“{path}” is no sound archive: {error}.</source>
    <translation>«{path}» no es un archivo comprimido íntegro: {error}.</translation>
  </message>
  <message>
    <source>Ask for it to be sent again.</source>
    <translation>Pida que se lo envíen de nuevo.</translation>
  </message>
  <message>
    <source>“{path}” would unpack to {value} MB.</source>
    <translation>«{path}» ocuparía {value} MB descomprimido.</translation>
  </message>
  <message>
    <source>“{path}” holds {count} files.</source>
    <translation>«{path}» contiene {count} archivos.</translation>
  </message>
  <message>
    <source>It is no archive that briefer wrote.</source>
    <translation>No es un archivo comprimido escrito por briefer.</translation>
  </message>
  <message>
    <source>“{path}” holds two files of one name.</source>
    <translation>«{path}» contiene dos archivos con el mismo nombre.</translation>
  </message>
  <message>
    <source>“{path}” cannot be unpacked: {reason}.</source>
    <translation>«{path}» no se puede descomprimir: {reason}.</translation>
  </message>
  <message>
    <source>Copy it to a folder in which you may write.</source>
    <translation>Cópielo a una carpeta en la que pueda escribir.</translation>
  </message>
</context>
<context>
  <name>told/ui/app</name>
  <message>
    <source>There is no file {missing}.</source>
    <translation>No existe el archivo {missing}.</translation>
  </message>
  <message>
    <source>{value} is open instead.</source>
    <translation>En su lugar se ha abierto {value}.</translation>
  </message>
  <message>
    <source>See File &gt; Open recent.</source>
    <translation>Vea Archivo &gt; Abrir reciente.</translation>
  </message>
  <message>
    <source>Something went wrong inside briefer; {saved}.</source>
    <translation>Ha fallado algo dentro de briefer; {saved}.</translation>
  </message>
  <message>
    <source>No report could be written: {error}</source>
    <translation>No se pudo escribir un informe: {error}</translation>
  </message>
  <message>
    <source>A report was written to {path}.</source>
    <translation>Se ha escrito un informe en {path}.</translation>
  </message>
</context>
<context>
  <name>told/ui/batch</name>
  <message>
    <source>{count} of {files} files could not be read: {named}{more}</source>
    <translation>No se pudieron leer {count} de {files} archivos: {named}{more}</translation>
  </message>
</context>
<context>
  <name>told/ui/file_actions</name>
  <message>
    <source>{path} is the brief that is open.</source>
    <translation>{path} es el expediente que está abierto.</translation>
  </message>
  <message>
    <source>Take another name.</source>
    <translation>Tome otro nombre.</translation>
  </message>
  <message>
    <source>{path} could not be replaced: {strerror}.</source>
    <translation>No se pudo sustituir {path}: {strerror}.</translation>
  </message>
  <message>
    <source>Give the memo another name.</source>
    <translation>Dé otro nombre al memorando.</translation>
  </message>
</context>
<context>
  <name>told/ui/intake</name>
  <message>
    <source>That is only a link, and briefer fetches nothing from the web.</source>
    <translation>Eso es solo un enlace, y briefer no descarga nada de la web.</translation>
  </message>
  <message>
    <source>Save the page in the browser and drop the file here, or copy the article’s text.</source>
    <translation>Guarde la página en el navegador y suelte aquí el archivo, o copie el texto del artículo.</translation>
  </message>
  <message>
    <source>One brief is open at a time: {opened}.</source>
    <translation>Solo se abre un expediente a la vez: {opened}.</translation>
  </message>
  <message>
    <source>Open the others in a window of their own.</source>
    <translation>Abra los demás en su propia ventana.</translation>
  </message>
  <message>
    <source>One memo is shown at a time: {opened}.</source>
    <translation>Solo se muestra un memorando a la vez: {opened}.</translation>
  </message>
  <message>
    <source>Open the others one by one.</source>
    <translation>Abra los demás uno por uno.</translation>
  </message>
</context>
<context>
  <name>told/ui/memo_desk/writing</name>
  <message>
    <source>Choose one of: {join}.</source>
    <translation>Elija entre: {join}.</translation>
  </message>
  <message>
    <source>A memo cannot be exported as “{suffix}”.</source>
    <translation>Un memorando no se puede exportar como «{suffix}».</translation>
  </message>
  <message>
    <source>The template {path} is not where it was.</source>
    <translation>La plantilla {path} no está donde estaba.</translation>
  </message>
  <message>
    <source>Choose it again on the Brief desk.</source>
    <translation>Elíjala de nuevo en la mesa Memorando.</translation>
  </message>
</context>
<context>
  <name>told/ui/opened_memo/excerpts</name>
  <message>
    <source>The folder {folder} could not be made: {strerror}.</source>
    <translation>No se pudo crear la carpeta {folder}: {strerror}.</translation>
  </message>
  <message>
    <source>{name} carries no evidence, and the brief it was made from is not at hand.</source>
    <translation>{name} no lleva evidencia, y el expediente a partir del que se hizo no está a mano.</translation>
  </message>
  <message>
    <source>Open that brief, or have the memo compiled again: it carries its evidence then.</source>
    <translation>Abra ese expediente o haga compilar de nuevo el memorando: entonces llevará su evidencia.</translation>
  </message>
  <message>
    <source>{name} carries no passages.</source>
    <translation>{name} no lleva pasajes.</translation>
  </message>
  <message>
    <source>There is nothing to show of it here; read it in Word.</source>
    <translation>Aquí no hay nada que mostrar de él; léalo en Word.</translation>
  </message>
  <message>
    <source>Free some space.</source>
    <translation>Libere espacio.</translation>
  </message>
</context>
<context>
  <name>told/ui/recompiling/making</name>
  <message>
    <source>{path} is a folder.</source>
    <translation>{path} es una carpeta.</translation>
  </message>
</context>
<context>
  <name>told/ui/sample</name>
  <message>
    <source>The sample brief could not be copied to {path}: {strerror}.</source>
    <translation>No se pudo copiar el expediente de muestra en {path}: {strerror}.</translation>
  </message>
</context>
<context>
  <name>told/ui/session</name>
  <message>
    <source>Not everything is saved. {value}</source>
    <translation>No está todo guardado. {value}</translation>
  </message>
  <message>
    <source>Save a copy elsewhere (File &gt; Save a copy), then close.</source>
    <translation>Guarde una copia en otro lugar (Archivo &gt; Guardar una copia) y cierre después.</translation>
  </message>
  <message>
    <source>{sentence} It is open read-only. {hint}</source>
    <translation>{sentence} Está abierto en solo lectura. {hint}</translation>
  </message>
  <message>
    <source>No brief is open.</source>
    <translation>No hay ningún expediente abierto.</translation>
  </message>
  <message>
    <source>Make one with File &gt; New brief, or drop articles here.</source>
    <translation>Cree uno con Archivo &gt; Nuevo expediente o suelte artículos aquí.</translation>
  </message>
  <message>
    <source>Save a copy of it to work on.</source>
    <translation>Guarde una copia para trabajar en ella.</translation>
  </message>
</context>
<context>
  <name>told/ui/sharing/giving</name>
  <message>
    <source>Not everything is saved yet.</source>
    <translation>Aún no está guardado todo.</translation>
  </message>
  <message>
    <source>Try again when the status line says so.</source>
    <translation>Inténtelo de nuevo cuando lo indique la línea de estado.</translation>
  </message>
</context>
<context>
  <name>told/ui/updating/actions</name>
  <message>
    <source>No words are selected in that article.</source>
    <translation>En ese artículo no hay palabras seleccionadas.</translation>
  </message>
  <message>
    <source>Select them there, then press P on the card.</source>
    <translation>Selecciónelas allí y pulse P en la ficha.</translation>
  </message>
</context>
<context>
  <name>ui/about</name>
  <message>
    <source>What is shipped, with its licences</source>
    <translation>Lo que se incluye, con sus licencias</translation>
  </message>
  <message>
    <source>The text of the licence</source>
    <translation>El texto de la licencia</translation>
  </message>
  <message>
    <source>Done</source>
    <translation>Listo</translation>
  </message>
  <message>
    <source>Read articles side by side, tag arguments, risks and recommendations, and compile a memo in which every claim leads back to its passage. Free software under the MIT licence; nothing is sent anywhere.</source>
    <translation>Lea artículos uno al lado de otro, etiquete argumentos, riesgos y recomendaciones, y compile un memorando en el que cada afirmación lleva a su pasaje. Software libre bajo licencia MIT; no se envía nada a ninguna parte.</translation>
  </message>
  <message>
    <source>Made with</source>
    <translation>Hecho con</translation>
  </message>
  <message>
    <source>No text came with this package. Its licence is {licence}; see {home}.</source>
    <translation>Este paquete no trae ningún texto. Su licencia es {licence}; véase {home}.</translation>
  </message>
</context>
<context>
  <name>ui/actions/action</name>
  <message>
    <source>&amp;File</source>
    <translation>&amp;Archivo</translation>
  </message>
  <message>
    <source>&amp;Edit</source>
    <translation>&amp;Edición</translation>
  </message>
  <message>
    <source>&amp;Tag</source>
    <translation>E&amp;tiquetas</translation>
  </message>
  <message>
    <source>&amp;Article</source>
    <translation>A&amp;rtículo</translation>
  </message>
  <message>
    <source>&amp;View</source>
    <translation>&amp;Ver</translation>
  </message>
  <message>
    <source>&amp;Help</source>
    <translation>A&amp;yuda</translation>
  </message>
  <message>
    <source>&amp;Weigh</source>
    <translation>Va&amp;loración</translation>
  </message>
  <message>
    <source>&amp;Panes</source>
    <translation>&amp;Paneles</translation>
  </message>
  <message>
    <source>&amp;Type</source>
    <translation>&amp;Tipografía</translation>
  </message>
  <message>
    <source>Su&amp;ggestions</source>
    <translation>Su&amp;gerencias</translation>
  </message>
</context>
<context>
  <name>ui/actions/article</name>
  <message>
    <source>Mark as &amp;furniture</source>
    <translation>Marcar como acc&amp;esorio</translation>
  </message>
  <message>
    <source>Mark as &amp;heading</source>
    <translation>Marcar como enca&amp;bezado</translation>
  </message>
  <message>
    <source>Mark as bod&amp;y text</source>
    <translation>Marcar como te&amp;xto</translation>
  </message>
  <message>
    <source>&amp;Title, author, date …</source>
    <translation>&amp;Título, autor, fecha …</translation>
  </message>
  <message>
    <source>A newer text …</source>
    <translation>Un texto más reciente …</translation>
  </message>
  <message>
    <source>A newer text? …</source>
    <translation>¿Un texto más reciente? …</translation>
  </message>
  <message>
    <source>Passages to check …</source>
    <translation>Pasajes por revisar …</translation>
  </message>
  <message>
    <source>History …</source>
    <translation>Historial …</translation>
  </message>
  <message>
    <source>Open the next article &amp;beside</source>
    <translation>&amp;Abrir el siguiente artículo al lado</translation>
  </message>
  <message>
    <source>&amp;Close pane</source>
    <translation>&amp;Cerrar el panel</translation>
  </message>
  <message>
    <source>Move pane &amp;left</source>
    <translation>Mover el panel a la &amp;izquierda</translation>
  </message>
  <message>
    <source>Move pane &amp;right</source>
    <translation>Mover el panel a la &amp;derecha</translation>
  </message>
  <message>
    <source>Ne&amp;xt pane</source>
    <translation>Panel &amp;siguiente</translation>
  </message>
  <message>
    <source>Mark as re&amp;ad</source>
    <translation>Marcar como &amp;leído</translation>
  </message>
  <message>
    <source>Ta&amp;ke out of the brief</source>
    <translation>&amp;Quitar del expediente</translation>
  </message>
</context>
<context>
  <name>ui/actions/edit</name>
  <message>
    <source>&amp;Undo</source>
    <translation>&amp;Deshacer</translation>
  </message>
  <message>
    <source>&amp;Redo</source>
    <translation>&amp;Rehacer</translation>
  </message>
  <message>
    <source>Paste as &amp;article</source>
    <translation>&amp;Pegar como artículo</translation>
  </message>
  <message>
    <source>&amp;Find in all articles</source>
    <translation>&amp;Buscar en todos los artículos</translation>
  </message>
  <message>
    <source>Find ne&amp;xt</source>
    <translation>Buscar &amp;siguiente</translation>
  </message>
  <message>
    <source>Find pre&amp;vious</source>
    <translation>Buscar a&amp;nterior</translation>
  </message>
  <message>
    <source>Find a pa&amp;ssage</source>
    <translation>Buscar un pasa&amp;je</translation>
  </message>
  <message>
    <source>&amp;Copy as quotation</source>
    <translation>&amp;Copiar como cita</translation>
  </message>
  <message>
    <source>Copy &amp;link to the passage</source>
    <translation>Copiar en&amp;lace al pasaje</translation>
  </message>
  <message>
    <source>&amp;Your name …</source>
    <translation>Su no&amp;mbre …</translation>
  </message>
  <message>
    <source>Pr&amp;eferences …</source>
    <translation>Pre&amp;ferencias …</translation>
  </message>
</context>
<context>
  <name>ui/actions/file</name>
  <message>
    <source>&amp;New brief …</source>
    <translation>&amp;Nuevo expediente …</translation>
  </message>
  <message>
    <source>&amp;Open …</source>
    <translation>&amp;Abrir …</translation>
  </message>
  <message>
    <source>&amp;Add articles …</source>
    <translation>Aña&amp;dir artículos …</translation>
  </message>
  <message>
    <source>Add a &amp;folder …</source>
    <translation>Añadir una &amp;carpeta …</translation>
  </message>
  <message>
    <source>&amp;Save</source>
    <translation>&amp;Guardar</translation>
  </message>
  <message>
    <source>Save a &amp;copy …</source>
    <translation>Guardar una co&amp;pia …</translation>
  </message>
  <message>
    <source>&amp;Write memo …</source>
    <translation>&amp;Escribir el memorando …</translation>
  </message>
  <message>
    <source>E&amp;xport memo as …</source>
    <translation>E&amp;xportar el memorando como …</translation>
  </message>
  <message>
    <source>&amp;Merge a colleague’s file …</source>
    <translation>Com&amp;binar el archivo de un colega …</translation>
  </message>
  <message>
    <source>S&amp;hare …</source>
    <translation>Compar&amp;tir …</translation>
  </message>
  <message>
    <source>A&amp;greement …</source>
    <translation>Ac&amp;uerdo …</translation>
  </message>
  <message>
    <source>Conf&amp;licts …</source>
    <translation>Con&amp;flictos …</translation>
  </message>
  <message>
    <source>&amp;Import …</source>
    <translation>&amp;Importar …</translation>
  </message>
  <message>
    <source>&amp;Export …</source>
    <translation>Exp&amp;ortar …</translation>
  </message>
  <message>
    <source>Open the sam&amp;ple brief</source>
    <translation>Abrir el expediente de &amp;muestra</translation>
  </message>
  <message>
    <source>&amp;Quit</source>
    <translation>&amp;Salir</translation>
  </message>
</context>
<context>
  <name>ui/actions/help</name>
  <message>
    <source>&amp;Command palette …</source>
    <translation>Paleta de &amp;comandos …</translation>
  </message>
  <message>
    <source>&amp;Keyboard shortcuts</source>
    <translation>&amp;Atajos de teclado</translation>
  </message>
  <message>
    <source>&amp;About briefer</source>
    <translation>Acerca &amp;de briefer</translation>
  </message>
</context>
<context>
  <name>ui/actions/panes</name>
  <message>
    <source>&amp;One</source>
    <translation>&amp;Uno</translation>
  </message>
  <message>
    <source>&amp;Two</source>
    <translation>&amp;Dos</translation>
  </message>
  <message>
    <source>T&amp;hree</source>
    <translation>&amp;Tres</translation>
  </message>
  <message>
    <source>&amp;Four</source>
    <translation>&amp;Cuatro</translation>
  </message>
  <message>
    <source>F&amp;ive</source>
    <translation>C&amp;inco</translation>
  </message>
  <message>
    <source>&amp;Six</source>
    <translation>&amp;Seis</translation>
  </message>
  <message>
    <source>In &amp;columns</source>
    <translation>En co&amp;lumnas</translation>
  </message>
  <message>
    <source>In a &amp;grid</source>
    <translation>En cuad&amp;rícula</translation>
  </message>
  <message>
    <source>&amp;Maximise the pane</source>
    <translation>&amp;Maximizar el panel</translation>
  </message>
  <message>
    <source>Scroll tog&amp;ether</source>
    <translation>D&amp;esplazar a la vez</translation>
  </message>
</context>
<context>
  <name>ui/actions/reading_type</name>
  <message>
    <source>&amp;Serif</source>
    <translation>&amp;Con remates</translation>
  </message>
  <message>
    <source>S&amp;ans serif</source>
    <translation>&amp;Sin remates</translation>
  </message>
  <message>
    <source>&amp;Larger</source>
    <translation>Más &amp;grande</translation>
  </message>
  <message>
    <source>S&amp;maller</source>
    <translation>Más &amp;pequeña</translation>
  </message>
  <message>
    <source>&amp;Wider lines</source>
    <translation>Líneas más &amp;anchas</translation>
  </message>
  <message>
    <source>&amp;Narrower lines</source>
    <translation>Líneas más &amp;estrechas</translation>
  </message>
  <message>
    <source>Lines further a&amp;part</source>
    <translation>Líneas más separa&amp;das</translation>
  </message>
  <message>
    <source>Lines &amp;closer</source>
    <translation>Líneas más &amp;juntas</translation>
  </message>
  <message>
    <source>As at &amp;first</source>
    <translation>Como al p&amp;rincipio</translation>
  </message>
</context>
<context>
  <name>ui/actions/tag</name>
  <message>
    <source>&amp;Show suggestions</source>
    <translation>&amp;Mostrar sugerencias</translation>
  </message>
  <message>
    <source>&amp;Next suggestion, and why</source>
    <translation>Sugerencia &amp;siguiente, y por qué</translation>
  </message>
  <message>
    <source>&amp;Previous suggestion</source>
    <translation>Sugerencia &amp;anterior</translation>
  </message>
  <message>
    <source>&amp;Tag as suggested</source>
    <translation>&amp;Etiquetar como se sugiere</translation>
  </message>
  <message>
    <source>&amp;Dismiss</source>
    <translation>&amp;Descartar</translation>
  </message>
  <message>
    <source>Suggest what was dismissed &amp;again</source>
    <translation>&amp;Volver a sugerir lo descartado</translation>
  </message>
  <message>
    <source>Su&amp;b-tag …</source>
    <translation>S&amp;ubetiqueta …</translation>
  </message>
  <message>
    <source>&amp;Note</source>
    <translation>&amp;Nota</translation>
  </message>
  <message>
    <source>&amp;Who else says this?</source>
    <translation>¿&amp;Quién más lo dice?</translation>
  </message>
  <message>
    <source>&amp;Remove tag</source>
    <translation>Qui&amp;tar la etiqueta</translation>
  </message>
  <message>
    <source>Ne&amp;xt passage</source>
    <translation>Pasaje &amp;siguiente</translation>
  </message>
  <message>
    <source>&amp;Previous passage</source>
    <translation>Pasaje &amp;anterior</translation>
  </message>
  <message>
    <source>Show what is new</source>
    <translation>Mostrar lo nuevo</translation>
  </message>
  <message>
    <source>Mark everything as seen</source>
    <translation>Marcarlo todo como visto</translation>
  </message>
</context>
<context>
  <name>ui/actions/view</name>
  <message>
    <source>Colours of the &amp;system</source>
    <translation>Colores del &amp;sistema</translation>
  </message>
  <message>
    <source>&amp;Light</source>
    <translation>&amp;Claro</translation>
  </message>
  <message>
    <source>&amp;Dark</source>
    <translation>Osc&amp;uro</translation>
  </message>
  <message>
    <source>S&amp;epia</source>
    <translation>Sep&amp;ia</translation>
  </message>
  <message>
    <source>&amp;Read</source>
    <translation>L&amp;ectura</translation>
  </message>
  <message>
    <source>&amp;Brief</source>
    <translation>&amp;Memorando</translation>
  </message>
  <message>
    <source>Zoom &amp;in</source>
    <translation>&amp;Ampliar</translation>
  </message>
  <message>
    <source>Zoom &amp;out</source>
    <translation>&amp;Reducir</translation>
  </message>
  <message>
    <source>&amp;Actual size</source>
    <translation>Tamañ&amp;o real</translation>
  </message>
</context>
<context>
  <name>ui/actions/weigh</name>
  <message>
    <source>New point</source>
    <translation>Nuevo punto</translation>
  </message>
</context>
<context>
  <name>ui/app</name>
  <message>
    <source>your work up to here is saved</source>
    <translation>su trabajo hasta aquí está guardado</translation>
  </message>
  <message>
    <source>not all of your work is saved yet</source>
    <translation>aún no está guardado todo su trabajo</translation>
  </message>
</context>
<context>
  <name>ui/bar</name>
  <message numerus="yes">
    <source>%n article(s)</source>
    <translation><numerusform>%n artículo</numerusform><numerusform>%n artículos</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n annotator(s)</source>
    <translation><numerusform>%n anotador</numerusform><numerusform>%n anotadores</numerusform></translation>
  </message>
</context>
<context>
  <name>ui/codebook/acts</name>
  <message>
    <source>renaming a sub-tag</source>
    <translation>cambiar el nombre de una subetiqueta</translation>
  </message>
  <message>
    <source>recolouring a sub-tag</source>
    <translation>cambiar el color de una subetiqueta</translation>
  </message>
  <message>
    <source>giving a sub-tag a key</source>
    <translation>dar una tecla a una subetiqueta</translation>
  </message>
  <message>
    <source>{key} was the key of “{label}” and is so no more.</source>
    <translation>{key} era la tecla de «{label}» y ya no lo es.</translation>
  </message>
  <message>
    <source>moving a sub-tag</source>
    <translation>mover una subetiqueta</translation>
  </message>
  <message>
    <source>“{other}” was merged into “{into}”. Undo takes them apart again.</source>
    <translation>«{other}» se ha fusionado con «{into}». Deshacer las vuelve a separar.</translation>
  </message>
  <message>
    <source>“{label}” is removed; its passages keep their kind. Undo brings it back.</source>
    <translation>«{label}» se ha quitado; sus pasajes conservan su tipo. Deshacer la recupera.</translation>
  </message>
</context>
<context>
  <name>ui/codebook/button</name>
  <message>
    <source>Sub-tag …</source>
    <translation>Subetiqueta …</translation>
  </message>
  <message>
    <source>Sub-tag: {label}</source>
    <translation>Subetiqueta: {label}</translation>
  </message>
  <message>
    <source>Choose a sub-tag</source>
    <translation>Elegir una subetiqueta</translation>
  </message>
  <message>
    <source>Choose a sub-tag (T), or press its digit</source>
    <translation>Elija una subetiqueta (T) o pulse su cifra</translation>
  </message>
</context>
<context>
  <name>ui/codebook/choosing</name>
  <message>
    <source>No sub-tag</source>
    <translation>Sin subetiqueta</translation>
  </message>
  <message>
    <source>New sub-tag under {kind}</source>
    <translation>Nueva subetiqueta en {kind}</translation>
  </message>
  <message>
    <source>Tag with which sub-tag?</source>
    <translation>¿Con qué subetiqueta?</translation>
  </message>
  <message>
    <source>Merge “{label}” into which sub-tag?</source>
    <translation>¿Con qué subetiqueta fusionar «{label}»?</translation>
  </message>
  <message>
    <source>key {key}</source>
    <translation>tecla {key}</translation>
  </message>
  <message numerus="yes">
    <source>%n passage(s)</source>
    <translation><numerusform>%n pasaje</numerusform><numerusform>%n pasajes</numerusform></translation>
  </message>
</context>
<context>
  <name>ui/codebook/colours</name>
  <message>
    <source>Violet</source>
    <translation>Violeta</translation>
  </message>
  <message>
    <source>Ochre</source>
    <translation>Ocre</translation>
  </message>
  <message>
    <source>Magenta</source>
    <translation>Magenta</translation>
  </message>
  <message>
    <source>Olive</source>
    <translation>Oliva</translation>
  </message>
  <message>
    <source>Crimson</source>
    <translation>Carmesí</translation>
  </message>
  <message>
    <source>Cyan</source>
    <translation>Cian</translation>
  </message>
  <message>
    <source>Mauve</source>
    <translation>Malva</translation>
  </message>
  <message>
    <source>Stone</source>
    <translation>Piedra</translation>
  </message>
  <message>
    <source>Periwinkle</source>
    <translation>Vincapervinca</translation>
  </message>
  <message>
    <source>Bronze</source>
    <translation>Bronce</translation>
  </message>
</context>
<context>
  <name>ui/codebook/dropping</name>
  <message>
    <source>merge</source>
    <translation>fusionar</translation>
  </message>
</context>
<context>
  <name>ui/codebook/menu</name>
  <message>
    <source>Tag with it</source>
    <translation>Etiquetar con ella</translation>
  </message>
  <message>
    <source>New sub-tag beside it</source>
    <translation>Nueva subetiqueta al lado</translation>
  </message>
  <message>
    <source>New sub-tag under it</source>
    <translation>Nueva subetiqueta debajo</translation>
  </message>
  <message>
    <source>Rename</source>
    <translation>Cambiar nombre</translation>
  </message>
  <message>
    <source>Move up</source>
    <translation>Subir</translation>
  </message>
  <message>
    <source>Move down</source>
    <translation>Bajar</translation>
  </message>
  <message>
    <source>Put under the one above</source>
    <translation>Poner bajo la anterior</translation>
  </message>
  <message>
    <source>Put one level up</source>
    <translation>Subir un nivel</translation>
  </message>
  <message>
    <source>Merge into …</source>
    <translation>Fusionar con …</translation>
  </message>
  <message>
    <source>Ctrl+drag</source>
    <translation>Ctrl+arrastrar</translation>
  </message>
  <message>
    <source>Remove</source>
    <translation>Quitar</translation>
  </message>
  <message>
    <source>Colour</source>
    <translation>Color</translation>
  </message>
  <message>
    <source>That of its kind</source>
    <translation>El de su tipo</translation>
  </message>
  <message>
    <source>Another colour …</source>
    <translation>Otro color …</translation>
  </message>
  <message>
    <source>Key</source>
    <translation>Tecla</translation>
  </message>
  <message>
    <source>None</source>
    <translation>Ninguna</translation>
  </message>
</context>
<context>
  <name>ui/codebook/model</name>
  <message>
    <source>{count} with those below</source>
    <translation>{count} con las de debajo</translation>
  </message>
</context>
<context>
  <name>ui/codebook/rows</name>
  <message>
    <source>Name of the sub-tag</source>
    <translation>Nombre de la subetiqueta</translation>
  </message>
</context>
<context>
  <name>ui/codebook/view</name>
  <message>
    <source>Sub-tags of {kind}</source>
    <translation>Subetiquetas de {kind}</translation>
  </message>
</context>
<context>
  <name>ui/commands</name>
  <message>
    <source>Taken out of the brief. Undo brings it back.</source>
    <translation>Quitado del expediente. Deshacer lo recupera.</translation>
  </message>
  <message>
    <source>All articles are open side by side.</source>
    <translation>Todos los artículos están abiertos uno al lado de otro.</translation>
  </message>
</context>
<context>
  <name>ui/context_menus</name>
  <message>
    <source>Copy</source>
    <translation>Copiar</translation>
  </message>
  <message>
    <source>Show in its article</source>
    <translation>Mostrar en su artículo</translation>
  </message>
  <message>
    <source>Sub-tag</source>
    <translation>Subetiqueta</translation>
  </message>
  <message>
    <source>Export …</source>
    <translation>Exportar …</translation>
  </message>
  <message>
    <source>Open</source>
    <translation>Abrir</translation>
  </message>
  <message>
    <source>Open beside</source>
    <translation>Abrir al lado</translation>
  </message>
  <message>
    <source>Title, author, date …</source>
    <translation>Título, autor, fecha …</translation>
  </message>
  <message>
    <source>Take out of the brief</source>
    <translation>Quitar del expediente</translation>
  </message>
  <message>
    <source>Neither for nor against</source>
    <translation>Ni a favor ni en contra</translation>
  </message>
</context>
<context>
  <name>ui/exchange_actions</name>
  <message>
    <source>Export</source>
    <translation>Exportar</translation>
  </message>
  <message>
    <source>The references were written to {0}.</source>
    <translation>Las referencias se han escrito en {0}.</translation>
  </message>
  <message>
    <source>The passages were written to {0}.</source>
    <translation>Los pasajes se han escrito en {0}.</translation>
  </message>
  <message>
    <source>The codebook was written to {0}.</source>
    <translation>El libro de códigos se ha escrito en {0}.</translation>
  </message>
  <message>
    <source>The file before is kept as {0}.</source>
    <translation>El archivo anterior se conserva como {0}.</translation>
  </message>
  <message>
    <source>Import</source>
    <translation>Importar</translation>
  </message>
  <message>
    <source>Passages and references of other programs</source>
    <translation>Pasajes y referencias de otros programas</translation>
  </message>
  <message numerus="yes">
    <source>%n passage(s) came in</source>
    <translation><numerusform>Ha entrado %n pasaje</numerusform><numerusform>Han entrado %n pasajes</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>, %n there already</source>
    <translation><numerusform>, %n ya estaba</numerusform><numerusform>, %n ya estaban</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n passage(s) moved</source>
    <translation><numerusform>%n pasaje movido</numerusform><numerusform>%n pasajes movidos</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n article(s) completed</source>
    <translation><numerusform>%n artículo completado</numerusform><numerusform>%n artículos completados</numerusform></translation>
  </message>
</context>
<context>
  <name>ui/file_actions</name>
  <message>
    <source>New brief</source>
    <translation>Nuevo expediente</translation>
  </message>
  <message>
    <source>Brief</source>
    <comment>a file</comment>
    <translation>Expediente</translation>
  </message>
  <message>
    <source>The brief before is kept as {0}.</source>
    <translation>El expediente anterior se conserva como {0}.</translation>
  </message>
  <message>
    <source>Briefs, articles and memos</source>
    <translation>Expedientes, artículos y memorandos</translation>
  </message>
  <message>
    <source>Add articles</source>
    <translation>Añadir artículos</translation>
  </message>
  <message>
    <source>Articles</source>
    <translation>Artículos</translation>
  </message>
  <message>
    <source>Add a folder</source>
    <translation>Añadir una carpeta</translation>
  </message>
  <message>
    <source>There is nothing to save here.</source>
    <translation>Aquí no hay nada que guardar.</translation>
  </message>
  <message>
    <source>All changes are saved in {0}.</source>
    <translation>Todos los cambios están guardados en {0}.</translation>
  </message>
  <message>
    <source>The disk is slow.</source>
    <translation>El disco va lento.</translation>
  </message>
  <message>
    <source>Save a copy</source>
    <translation>Guardar una copia</translation>
  </message>
  <message>
    <source>{name} copy</source>
    <translation>{name} (copia)</translation>
  </message>
  <message>
    <source>A copy was saved as {0}.</source>
    <translation>Se guardó una copia como {0}.</translation>
  </message>
  <message>
    <source>Write memo</source>
    <translation>Escribir el memorando</translation>
  </message>
  <message>
    <source>Word document</source>
    <translation>Documento de Word</translation>
  </message>
  <message>
    <source>Export memo</source>
    <translation>Exportar el memorando</translation>
  </message>
  <message>
    <source>The memo was written to {0}.</source>
    <translation>El memorando se ha escrito en {0}.</translation>
  </message>
  <message>
    <source>The one before is kept as {0}.</source>
    <translation>El anterior se conserva como {0}.</translation>
  </message>
  <message>
    <source>Your name</source>
    <translation>Su nombre</translation>
  </message>
  <message>
    <source>Your name, as colleagues see it beside your passages:</source>
    <translation>Su nombre, tal como lo ven los colegas junto a sus pasajes:</translation>
  </message>
  <message>
    <source>Your passages carry the name {0} from now on.</source>
    <translation>Desde ahora sus pasajes llevan el nombre {0}.</translation>
  </message>
</context>
<context>
  <name>ui/finding/bar</name>
  <message>
    <source>Find in all articles</source>
    <translation>Buscar en todos los artículos</translation>
  </message>
  <message>
    <source>Aa</source>
    <translation>Aa</translation>
  </message>
  <message>
    <source>Match case</source>
    <translation>Distinguir mayúsculas</translation>
  </message>
  <message>
    <source>Words</source>
    <translation>Palabras</translation>
  </message>
  <message>
    <source>Whole words only</source>
    <translation>Solo palabras completas</translation>
  </message>
  <message>
    <source>é = e</source>
    <translation>é = e</translation>
  </message>
  <message>
    <source>Ignore accents</source>
    <translation>Pasar por alto las tildes</translation>
  </message>
  <message>
    <source>Previous hit</source>
    <translation>Resultado anterior</translation>
  </message>
  <message>
    <source>Next hit</source>
    <translation>Resultado siguiente</translation>
  </message>
  <message>
    <source>Close the search</source>
    <translation>Cerrar la búsqueda</translation>
  </message>
</context>
<context>
  <name>ui/finding/finder</name>
  <message>
    <source>From the beginning again.</source>
    <translation>De nuevo desde el principio.</translation>
  </message>
  <message>
    <source>From the end again.</source>
    <translation>De nuevo desde el final.</translation>
  </message>
  <message>
    <source>Nothing found</source>
    <translation>No se encontró nada</translation>
  </message>
  <message numerus="yes">
    <source>%n in articles that are not open</source>
    <translation><numerusform>%n en artículos que no están abiertos</numerusform><numerusform>%n en artículos que no están abiertos</numerusform></translation>
  </message>
  <message>
    <source>{number} of {count}</source>
    <translation>{number} de {count}</translation>
  </message>
</context>
<context>
  <name>ui/import_report</name>
  <message>
    <source>{0} % of the ends stand at word borders</source>
    <translation>{0} % de los extremos están en límites de palabra</translation>
  </message>
  <message>
    <source>The last passage: “{0}”</source>
    <translation>El último pasaje: «{0}»</translation>
  </message>
  <message>
    <source>The last passage would not be in the text.</source>
    <translation>El último pasaje no estaría en el texto.</translation>
  </message>
  <message>
    <source>The passages were read so.</source>
    <translation>Los pasajes se leyeron así.</translation>
  </message>
  <message>
    <source>Read so</source>
    <translation>Leer así</translation>
  </message>
  <message numerus="yes">
    <source>%n thing(s) left out for want of a kind</source>
    <translation><numerusform>%n elemento omitido por falta de tipo</numerusform><numerusform>%n elementos omitidos por falta de tipo</numerusform></translation>
  </message>
  <message>
    <source>Take them in as one: their own tags become sub-tags of it.</source>
    <translation>Importarlos con un tipo: sus propias etiquetas pasan a ser subetiquetas de él.</translation>
  </message>
  <message>
    <source>What the file brought</source>
    <translation>Lo que trajo el archivo</translation>
  </message>
  <message>
    <source>R reads the positions in the way of the card. Undo takes that back.</source>
    <translation>R lee las posiciones a la manera de la tarjeta. Deshacer lo revierte.</translation>
  </message>
</context>
<context>
  <name>ui/intake</name>
  <message>
    <source>One at a time.</source>
    <translation>De uno en uno.</translation>
  </message>
  <message>
    <source>Another file is still being read: try again in a moment.</source>
    <translation>Todavía se está leyendo otro archivo: inténtelo de nuevo en un momento.</translation>
  </message>
  <message>
    <source>Reading {0} … (Esc cancels)</source>
    <translation>Leyendo {0} … (Esc cancela)</translation>
  </message>
  <message>
    <source>This brief is open read-only.</source>
    <translation>Este expediente está abierto en solo lectura.</translation>
  </message>
  <message>
    <source>Save a copy first.</source>
    <translation>Guarde antes una copia.</translation>
  </message>
  <message>
    <source>Reading was cancelled. Nothing was added.</source>
    <translation>Se canceló la lectura. No se añadió nada.</translation>
  </message>
  <message>
    <source>Reading article {0} of {1} … (Esc cancels)</source>
    <translation>Leyendo el artículo {0} de {1} … (Esc cancela)</translation>
  </message>
  <message>
    <source>adding articles</source>
    <translation>añadir artículos</translation>
  </message>
  <message>
    <source>“{0}” added.</source>
    <translation>Añadido: «{0}».</translation>
  </message>
  <message>
    <source>“{0}” is already there.</source>
    <translation>«{0}» ya estaba.</translation>
  </message>
  <message>
    <source>{0} added</source>
    <translation>Añadidos: {0}</translation>
  </message>
  <message>
    <source>, {0} already there</source>
    <translation>; ya estaban: {0}</translation>
  </message>
</context>
<context>
  <name>ui/keymap</name>
  <message>
    <source>In an article</source>
    <translation>En un artículo</translation>
  </message>
  <message>
    <source>On the evidence board</source>
    <translation>En el tablero de evidencia</translation>
  </message>
  <message>
    <source>That key is for a pane or a sub-tag, and stays so.</source>
    <translation>Esa tecla es de un panel o de una subetiqueta, y así se queda.</translation>
  </message>
  <message>
    <source>That key goes from card to card on the board, and stays so.</source>
    <translation>Esa tecla va de tarjeta en tarjeta en el tablero, y así se queda.</translation>
  </message>
  <message>
    <source>Tab goes from field to field, and stays there.</source>
    <translation>El tabulador va de campo en campo, y así se queda.</translation>
  </message>
</context>
<context>
  <name>ui/keys_sheet</name>
  <message>
    <source>Search actions and keys</source>
    <translation>Buscar acciones y teclas</translation>
  </message>
  <message>
    <source>Change keys …</source>
    <translation>Cambiar teclas …</translation>
  </message>
  <message>
    <source>Save as PDF …</source>
    <translation>Guardar como PDF …</translation>
  </message>
  <message>
    <source>Save as PDF</source>
    <translation>Guardar como PDF</translation>
  </message>
  <message>
    <source>PDF (*.pdf)</source>
    <translation>PDF (*.pdf)</translation>
  </message>
  <message>
    <source>The shortcuts were written to {0}.</source>
    <translation>Los atajos se han escrito en {0}.</translation>
  </message>
  <message>
    <source>Keyboard shortcuts</source>
    <translation>Atajos de teclado</translation>
  </message>
  <message>
    <source>About briefer</source>
    <translation>Acerca de briefer</translation>
  </message>
</context>
<context>
  <name>ui/links</name>
  <message>
    <source>The link is copied. The command palette and “briefer open LINK” go there.</source>
    <translation>El enlace está copiado. La paleta de comandos y «briefer open ENLACE» llevan a él.</translation>
  </message>
  <message>
    <source>The brief of this link is not among the recent ones, nor in their folders.</source>
    <translation>El expediente de este enlace no está entre los recientes ni en sus carpetas.</translation>
  </message>
  <message>
    <source>Open the brief once, then follow the link again.</source>
    <translation>Abra una vez el expediente y siga después el enlace.</translation>
  </message>
  <message>
    <source>The passage of this link is no longer tagged.</source>
    <translation>El pasaje de este enlace ya no está etiquetado.</translation>
  </message>
  <message>
    <source>Its history is in the brief.</source>
    <translation>Su historial está en el expediente.</translation>
  </message>
  <message>
    <source>The passage of this link is not in this brief.</source>
    <translation>El pasaje de este enlace no está en este expediente.</translation>
  </message>
  <message>
    <source>It may be in a colleague’s file that has not arrived yet, or its article was taken out.</source>
    <translation>Puede estar en el archivo de un colega que aún no ha llegado, o se quitó su artículo.</translation>
  </message>
</context>
<context>
  <name>ui/memo_desk/check_list</name>
  <message>
    <source>All right</source>
    <translation>Correcto</translation>
  </message>
  <message>
    <source>Missing</source>
    <translation>Falta</translation>
  </message>
</context>
<context>
  <name>ui/memo_desk/desk</name>
  <message>
    <source>As on the board</source>
    <translation>Como en el tablero</translation>
  </message>
  <message>
    <source>English</source>
    <translation>English</translation>
  </message>
  <message>
    <source>American</source>
    <translation>American</translation>
  </message>
  <message>
    <source>Español</source>
    <translation>Español</translation>
  </message>
  <message>
    <source>Not said</source>
    <translation>Sin indicar</translation>
  </message>
  <message>
    <source>For action</source>
    <translation>Para actuar</translation>
  </message>
  <message>
    <source>For information</source>
    <translation>Para informar</translation>
  </message>
  <message>
    <source>Before you write</source>
    <translation>Antes de escribir</translation>
  </message>
  <message>
    <source>Sections</source>
    <translation>Apartados</translation>
  </message>
  <message>
    <source>Purpose</source>
    <translation>Finalidad</translation>
  </message>
  <message>
    <source>Order of recommendations</source>
    <translation>Orden de las recomendaciones</translation>
  </message>
  <message>
    <source>Language of the memo</source>
    <translation>Idioma del memorando</translation>
  </message>
  <message>
    <source>Side by side</source>
    <translation>Dos a la vez</translation>
  </message>
  <message>
    <source>Show two pages side by side where there is room</source>
    <translation>Mostrar dos páginas juntas si hay sitio</translation>
  </message>
  <message>
    <source>1 page</source>
    <translation>1 página</translation>
  </message>
  <message>
    <source>{count} pages</source>
    <translation>{count} páginas</translation>
  </message>
  <message>
    <source> · Word may break pages elsewhere</source>
    <translation> · Word puede partir las páginas en otro lugar</translation>
  </message>
</context>
<context>
  <name>ui/memo_desk/memo_fields</name>
  <message>
    <source>What to do and why, in four lines. Cite passages as [E1].</source>
    <translation>Qué hacer y por qué, en cuatro líneas. Cite los pasajes así: [E1].</translation>
  </message>
  <message>
    <source>How sure the memo is, and why.</source>
    <translation>Qué grado de certeza tiene el memorando, y por qué.</translation>
  </message>
  <message>
    <source>What it takes for granted.</source>
    <translation>Lo que se da por supuesto.</translation>
  </message>
  <message>
    <source>What nobody has said or measured.</source>
    <translation>Lo que nadie ha dicho ni medido.</translation>
  </message>
  <message>
    <source>Marking</source>
    <translation>Marca</translation>
  </message>
  <message>
    <source>on the top and foot of every page</source>
    <translation>arriba y abajo de cada página</translation>
  </message>
  <message>
    <source>d MMMM yyyy</source>
    <translation>d 'de' MMMM 'de' yyyy</translation>
  </message>
  <message>
    <source>today, {date}</source>
    <translation>hoy, {date}</translation>
  </message>
  <message>
    <source>Fewer fields</source>
    <translation>Menos campos</translation>
  </message>
  <message>
    <source>More fields</source>
    <translation>Más campos</translation>
  </message>
</context>
<context>
  <name>ui/memo_desk/picks</name>
  <message>
    <source>Citations</source>
    <translation>Citas</translation>
  </message>
  <message>
    <source>Length</source>
    <translation>Extensión</translation>
  </message>
  <message>
    <source>Paper</source>
    <translation>Papel</translation>
  </message>
  <message>
    <source>Letter</source>
    <translation>Carta</translation>
  </message>
  <message>
    <source>Template</source>
    <translation>Plantilla</translation>
  </message>
  <message>
    <source>Own template</source>
    <translation>Plantilla propia</translation>
  </message>
  <message>
    <source>Another file …</source>
    <translation>Otro archivo …</translation>
  </message>
  <message>
    <source>choosing the memo’s length</source>
    <translation>elegir la extensión del memorando</translation>
  </message>
  <message>
    <source>Word documents and templates</source>
    <translation>Documentos y plantillas de Word</translation>
  </message>
  <message>
    <source>{name} is the template from now on.</source>
    <translation>{name} es la plantilla desde ahora.</translation>
  </message>
  <message>
    <source>Own selection</source>
    <translation>Selección propia</translation>
  </message>
  <message>
    <source>Footnotes</source>
    <translation>Notas al pie</translation>
  </message>
  <message>
    <source>Endnotes</source>
    <translation>Notas al final</translation>
  </message>
  <message>
    <source>In the text [E1]</source>
    <translation>En el texto [E1]</translation>
  </message>
  <message>
    <source>Annex only</source>
    <translation>Solo en el anexo</translation>
  </message>
</context>
<context>
  <name>ui/memo_desk/preview</name>
  <message>
    <source>Memo, as it will print</source>
    <translation>El memorando, tal como se imprimirá</translation>
  </message>
  <message numerus="yes">
    <source>%n page(s)</source>
    <translation><numerusform>%n página</numerusform><numerusform>%n páginas</numerusform></translation>
  </message>
</context>
<context>
  <name>ui/memo_desk/section_list</name>
  <message>
    <source>Sections of the memo</source>
    <translation>Apartados del memorando</translation>
  </message>
  <message>
    <source>Space switches a section, Alt and the arrows move it.</source>
    <translation>Espacio activa o desactiva un apartado; Alt y las flechas lo mueven.</translation>
  </message>
  <message>
    <source>Drag a section to move it, or press Alt and an arrow</source>
    <translation>Arrastre un apartado para moverlo, o pulse Alt y una flecha</translation>
  </message>
</context>
<context>
  <name>ui/naming</name>
  <message>
    <source>no publisher</source>
    <translation>sin editor</translation>
  </message>
  <message>
    <source>no date</source>
    <translation>sin fecha</translation>
  </message>
  <message>
    <source>said by {name}</source>
    <translation>según {name}</translation>
  </message>
  <message>
    <source>words changed</source>
    <translation>texto cambiado</translation>
  </message>
</context>
<context>
  <name>ui/opened_memo/dock</name>
  <message>
    <source>Enter shows a passage in its article</source>
    <translation>Intro muestra un pasaje en su artículo</translation>
  </message>
  <message>
    <source>Close</source>
    <translation>Cerrar</translation>
  </message>
  <message>
    <source>Passages of {name}</source>
    <translation>Pasajes de {name}</translation>
  </message>
  <message>
    <source>E{number} is no longer in the brief.</source>
    <translation>E{number} ya no está en el expediente.</translation>
  </message>
</context>
<context>
  <name>ui/opened_memo/opening</name>
  <message>
    <source>{name}: {shown}, in this brief.</source>
    <translation>{name}: {shown}, en este expediente.</translation>
  </message>
  <message>
    <source>{name}: its brief is not at hand, so this shows the excerpts that the memo carries ({shown}).</source>
    <translation>{name}: su expediente no está a mano, así que se muestran los extractos que lleva el memorando ({shown}).</translation>
  </message>
  <message>
    <source>{name}: {shown}, in its brief {brief}.</source>
    <translation>{name}: {shown}, en su expediente {brief}.</translation>
  </message>
</context>
<context>
  <name>ui/opened_memo/rows</name>
  <message>
    <source>No longer in the brief.</source>
    <translation>Ya no está en el expediente.</translation>
  </message>
</context>
<context>
  <name>ui/palette/palette</name>
  <message>
    <source>A command, an article’s title, words of a point or passage, or a link</source>
    <translation>Un comando, el título de un artículo, palabras de un punto o pasaje, o un enlace</translation>
  </message>
  <message>
    <source>Command, or words to go to</source>
    <translation>Comando, o palabras a las que ir</translation>
  </message>
  <message>
    <source>What was found</source>
    <translation>Lo encontrado</translation>
  </message>
  <message>
    <source>Command palette</source>
    <translation>Paleta de comandos</translation>
  </message>
  <message>
    <source>Nothing fits</source>
    <translation>Nada coincide</translation>
  </message>
  <message>
    <source>↑ ↓ choose  ·  Enter takes it  ·  &gt; finds commands only  ·  Esc goes back</source>
    <translation>↑ ↓ elige  ·  Intro lo toma  ·  &gt; solo comandos  ·  Esc vuelve</translation>
  </message>
  <message>
    <source>Nothing fits. Type fewer letters, or other words.</source>
    <translation>Nada coincide. Escriba menos letras u otras palabras.</translation>
  </message>
</context>
<context>
  <name>ui/palette/reasons</name>
  <message>
    <source>Not possible just now</source>
    <translation>No es posible ahora</translation>
  </message>
  <message>
    <source>No brief is open</source>
    <translation>No hay ningún expediente abierto</translation>
  </message>
  <message>
    <source>There is nothing to undo</source>
    <translation>No hay nada que deshacer</translation>
  </message>
  <message>
    <source>Nothing was undone</source>
    <translation>No se ha deshecho nada</translation>
  </message>
  <message>
    <source>Nothing is tagged yet</source>
    <translation>Aún no hay nada etiquetado</translation>
  </message>
  <message>
    <source>Choose a passage first</source>
    <translation>Elija antes un pasaje</translation>
  </message>
  <message>
    <source>Only on the Weigh desk</source>
    <translation>Solo en la mesa Valoración</translation>
  </message>
  <message>
    <source>There is no article yet</source>
    <translation>Aún no hay ningún artículo</translation>
  </message>
  <message>
    <source>Only on the Read desk</source>
    <translation>Solo en la mesa Lectura</translation>
  </message>
  <message>
    <source>This brief is open read-only</source>
    <translation>Este expediente está abierto en solo lectura</translation>
  </message>
  <message>
    <source>Choose a point or a passage on the board first</source>
    <translation>Elija antes un punto o un pasaje en el tablero</translation>
  </message>
</context>
<context>
  <name>ui/palette/sources</name>
  <message>
    <source>Link</source>
    <translation>Enlace</translation>
  </message>
  <message>
    <source>Commands</source>
    <translation>Comandos</translation>
  </message>
  <message>
    <source>Points</source>
    <translation>Puntos</translation>
  </message>
  <message>
    <source>Used last</source>
    <translation>Usado hace poco</translation>
  </message>
  <message>
    <source>is so now</source>
    <translation>es así ahora</translation>
  </message>
  <message>
    <source>Open an article on the Read desk first</source>
    <translation>Abra antes un artículo en la mesa Lectura</translation>
  </message>
  <message>
    <source>A passage of another brief: open it</source>
    <translation>Un pasaje de otro expediente: ábralo</translation>
  </message>
</context>
<context>
  <name>ui/palette/synonyms</name>
  <message>
    <source>create project file</source>
    <translation>crear proyecto archivo documento</translation>
  </message>
  <message>
    <source>load project file</source>
    <translation>cargar proyecto archivo</translation>
  </message>
  <message>
    <source>import documents sources upload</source>
    <translation>importar documentos fuentes subir agregar</translation>
  </message>
  <message>
    <source>backup duplicate version</source>
    <translation>respaldo duplicado versión</translation>
  </message>
  <message>
    <source>report document docx compile generate</source>
    <translation>informe documento docx compilar generar</translation>
  </message>
  <message>
    <source>pdf html markdown print</source>
    <translation>pdf html markdown imprimir</translation>
  </message>
  <message>
    <source>combine join team mail</source>
    <translation>combinar unir equipo correo</translation>
  </message>
  <message>
    <source>send give team mail</source>
    <translation>enviar entregar equipo correo</translation>
  </message>
  <message>
    <source>reliability kappa alpha coders compare</source>
    <translation>fiabilidad kappa alfa codificadores comparar</translation>
  </message>
  <message>
    <source>codebook bibliography references zotero ris bibtex nvivo maxqda atlas qdpx</source>
    <translation>códigos bibliografía referencias zotero ris bibtex nvivo maxqda atlas qdpx</translation>
  </message>
  <message>
    <source>excel csv spreadsheet table json download</source>
    <translation>excel csv hoja tabla json descargar</translation>
  </message>
  <message>
    <source>demo example tutorial help</source>
    <translation>demostración ejemplo tutorial ayuda</translation>
  </message>
  <message>
    <source>exit leave program</source>
    <translation>cerrar terminar programa</translation>
  </message>
  <message>
    <source>revert take back</source>
    <translation>revertir volver atrás</translation>
  </message>
  <message>
    <source>repeat again</source>
    <translation>repetir otra vez</translation>
  </message>
  <message>
    <source>clipboard insert document</source>
    <translation>portapapeles insertar documento</translation>
  </message>
  <message>
    <source>search look for text words</source>
    <translation>encontrar localizar texto palabras</translation>
  </message>
  <message>
    <source>search filter quotations</source>
    <translation>encontrar filtrar citas</translation>
  </message>
  <message>
    <source>cite citation reference clipboard</source>
    <translation>citar referencia portapapeles</translation>
  </message>
  <message>
    <source>address url hyperlink</source>
    <translation>dirección url vínculo hipervínculo</translation>
  </message>
  <message>
    <source>user author annotator who am I</source>
    <translation>usuario autor anotador quién soy</translation>
  </message>
  <message>
    <source>settings options configuration language</source>
    <translation>ajustes opciones configuración idioma</translation>
  </message>
  <message>
    <source>highlight code annotate mark label</source>
    <translation>resaltar subrayar codificar anotar marcar</translation>
  </message>
  <message>
    <source>claim reason evidence</source>
    <translation>afirmación razón prueba</translation>
  </message>
  <message>
    <source>threat hazard danger</source>
    <translation>amenaza peligro</translation>
  </message>
  <message>
    <source>advice proposal measure</source>
    <translation>consejo propuesta medida</translation>
  </message>
  <message>
    <source>code category theme label</source>
    <translation>código categoría tema</translation>
  </message>
  <message>
    <source>comment annotation memo remark</source>
    <translation>comentario anotación observación</translation>
  </message>
  <message>
    <source>similar related corroborate compare</source>
    <translation>parecido relacionado corroborar comparar</translation>
  </message>
  <message>
    <source>delete clear untag highlight</source>
    <translation>borrar eliminar resaltado</translation>
  </message>
  <message>
    <source>propose detect automatic coding</source>
    <translation>proponer detectar automático codificación</translation>
  </message>
  <message>
    <source>annotation highlight quotation go jump</source>
    <translation>anotación resaltado cita ir saltar</translation>
  </message>
  <message>
    <source>metadata properties publisher edit</source>
    <translation>metadatos propiedades editorial corregir</translation>
  </message>
  <message>
    <source>replace version revision</source>
    <translation>sustituir reemplazar versión revisión</translation>
  </message>
  <message>
    <source>audit log versions changes who when</source>
    <translation>auditoría registro versiones cambios quién cuándo</translation>
  </message>
  <message>
    <source>split side by side tab</source>
    <translation>dividir lado a lado pestaña</translation>
  </message>
  <message>
    <source>boilerplate advertisement dim hide</source>
    <translation>relleno anuncio publicidad atenuar ocultar</translation>
  </message>
  <message>
    <source>done finished complete</source>
    <translation>hecho terminado completo</translation>
  </message>
  <message>
    <source>delete document discard</source>
    <translation>borrar eliminar documento descartar</translation>
  </message>
  <message>
    <source>cards kanban evidence points</source>
    <translation>tarjetas kanban pruebas puntos</translation>
  </message>
  <message>
    <source>table cross grid sources</source>
    <translation>tabla cuadro fuentes</translation>
  </message>
  <message>
    <source>heat map likelihood impact register</source>
    <translation>mapa de calor probabilidad impacto registro</translation>
  </message>
  <message>
    <source>silent missing gaps</source>
    <translation>callan faltan huecos</translation>
  </message>
  <message>
    <source>bigger enlarge magnify font</source>
    <translation>ampliar agrandar aumentar letra</translation>
  </message>
  <message>
    <source>smaller shrink font</source>
    <translation>reducir disminuir letra</translation>
  </message>
  <message>
    <source>font typeface letters</source>
    <translation>fuente tipografía letra</translation>
  </message>
  <message>
    <source>width margins columns</source>
    <translation>anchura márgenes columnas</translation>
  </message>
  <message>
    <source>line height spacing leading</source>
    <translation>interlineado espacio altura</translation>
  </message>
  <message>
    <source>split windows side by side</source>
    <translation>dividir ventanas lado a lado</translation>
  </message>
  <message>
    <source>full screen single focus</source>
    <translation>pantalla completa solo</translation>
  </message>
  <message>
    <source>synchronise sync scrolling</source>
    <translation>sincronizar desplazamiento</translation>
  </message>
  <message>
    <source>day white theme appearance</source>
    <translation>día blanco tema apariencia</translation>
  </message>
  <message>
    <source>night black mode theme appearance</source>
    <translation>noche negro modo tema apariencia</translation>
  </message>
  <message>
    <source>paper warm brown theme appearance</source>
    <translation>papel cálido marrón tema apariencia</translation>
  </message>
  <message>
    <source>automatic theme appearance</source>
    <translation>automático tema apariencia</translation>
  </message>
  <message>
    <source>hotkeys help cheat sheet</source>
    <translation>teclas ayuda chuleta</translation>
  </message>
  <message>
    <source>version licences credits</source>
    <translation>versión licencias créditos</translation>
  </message>
  <message>
    <source>expand widen selection sentence paragraph</source>
    <translation>ampliar selección frase párrafo</translation>
  </message>
</context>
<context>
  <name>ui/panels/article_dialog</name>
  <message>
    <source>About the article</source>
    <translation>Sobre el artículo</translation>
  </message>
  <message>
    <source>History</source>
    <translation>Historial</translation>
  </message>
  <message>
    <source>Who changed what, when, and what stood there before</source>
    <translation>Quién cambió qué, cuándo, y qué había antes</translation>
  </message>
  <message>
    <source>not in the text</source>
    <translation>no consta en el texto</translation>
  </message>
</context>
<context>
  <name>ui/panels/article_fields</name>
  <message>
    <source>from {source}</source>
    <translation>de {source}</translation>
  </message>
  <message>
    <source>yours</source>
    <translation>suyo</translation>
  </message>
  <message>
    <source>Authors, separated by ;</source>
    <translation>Autores, separados por ;</translation>
  </message>
  <message>
    <source>Title</source>
    <translation>Título</translation>
  </message>
  <message>
    <source>Publisher</source>
    <translation>Editor</translation>
  </message>
  <message>
    <source>First in</source>
    <translation>Primero en</translation>
  </message>
  <message>
    <source>Web address</source>
    <translation>Dirección web</translation>
  </message>
  <message>
    <source>Retrieved on</source>
    <translation>Consultado el</translation>
  </message>
  <message>
    <source>Note</source>
    <translation>Nota</translation>
  </message>
</context>
<context>
  <name>ui/panels/article_model</name>
  <message>
    <source>, shown</source>
    <translation>, a la vista</translation>
  </message>
  <message>
    <source>{words} (no title in the text: its first words)</source>
    <translation>{words} (sin título en el texto: sus primeras palabras)</translation>
  </message>
</context>
<context>
  <name>ui/panels/articles</name>
  <message>
    <source>Add the articles of your brief, or drop their files here.</source>
    <translation>Añada los artículos de su expediente o suelte aquí sus archivos.</translation>
  </message>
</context>
<context>
  <name>ui/panels/card</name>
  <message>
    <source>Neither</source>
    <translation>Ninguna</translation>
  </message>
  <message>
    <source>Who changed it, when, and what stood there before</source>
    <translation>Quién lo cambió, cuándo, y qué había antes</translation>
  </message>
  <message>
    <source>Remove the tag; the article stays as it is</source>
    <translation>Quitar la etiqueta; el artículo queda como está</translation>
  </message>
  <message>
    <source>Said by</source>
    <translation>Según</translation>
  </message>
  <message>
    <source>The card's controls are out of reach while no passage is chosen.</source>
    <translation>Los controles de la ficha no están al alcance mientras no haya un pasaje elegido.</translation>
  </message>
  <message>
    <source>Said by: {name}</source>
    <translation>Según: {name}</translation>
  </message>
  <message>
    <source>Said by: the author</source>
    <translation>Según: el autor</translation>
  </message>
</context>
<context>
  <name>ui/panels/legend</name>
  <message>
    <source>Tag the selection, or the sentence under the cursor ({key})</source>
    <translation>Etiquetar la selección o la frase bajo el cursor ({key})</translation>
  </message>
  <message>
    <source>{kind}, {count} passages</source>
    <translation>{kind}, {count} pasajes</translation>
  </message>
  <message>
    <source>New sub-tag</source>
    <translation>Nueva subetiqueta</translation>
  </message>
  <message>
    <source>Sub-tags sort the passages of a kind further: + makes one.</source>
    <translation>Las subetiquetas ordenan mejor los pasajes de un tipo: + crea una.</translation>
  </message>
  <message>
    <source>Tags</source>
    <translation>Etiquetas</translation>
  </message>
  <message>
    <source>Under {kind}</source>
    <translation>En {kind}</translation>
  </message>
</context>
<context>
  <name>ui/panels/passage_filter</name>
  <message>
    <source>Search passages</source>
    <translation>Buscar pasajes</translation>
  </message>
  <message>
    <source>Search quotes, notes and names</source>
    <translation>Buscar citas, notas y nombres</translation>
  </message>
  <message>
    <source>All</source>
    <translation>Todos</translation>
  </message>
  <message>
    <source>This article</source>
    <translation>Este artículo</translation>
  </message>
  <message>
    <source>Only passages of the article in the active pane</source>
    <translation>Solo los pasajes del artículo del panel activo</translation>
  </message>
  <message>
    <source>New</source>
    <translation>Nuevos</translation>
  </message>
  <message>
    <source>Only what colleagues tagged or changed since you looked last</source>
    <translation>Solo lo que los colegas etiquetaron o cambiaron desde su última visita</translation>
  </message>
  <message>
    <source>All {count}</source>
    <translation>Los {count}</translation>
  </message>
  <message>
    <source>New {count}</source>
    <translation>Nuevos {count}</translation>
  </message>
  <message>
    <source>Only passages of {name}</source>
    <translation>Solo los pasajes de {name}</translation>
  </message>
</context>
<context>
  <name>ui/panels/passage_model</name>
  <message>
    <source>new</source>
    <translation>nuevo</translation>
  </message>
</context>
<context>
  <name>ui/panels/passages</name>
  <message>
    <source>Nothing is tagged yet: select words in an article and press A, R or C.</source>
    <translation>Aún no hay nada etiquetado: seleccione palabras en un artículo y pulse A, R o C.</translation>
  </message>
  <message>
    <source>No passage fits this filter.</source>
    <translation>Ningún pasaje cumple este filtro.</translation>
  </message>
  <message>
    <source>Show all</source>
    <translation>Mostrar todos</translation>
  </message>
  <message numerus="yes">
    <source>%n passages selected. {keys} tags them, Del removes them, Ctrl+C copies them as quotations.</source>
    <translation><numerusform>%n pasaje seleccionado. {keys} lo etiqueta, Supr lo quita, Ctrl+C lo copia como cita.</numerusform><numerusform>%n pasajes seleccionados. {keys} los etiqueta, Supr los quita, Ctrl+C los copia como citas.</numerusform></translation>
  </message>
</context>
<context>
  <name>ui/panels/several</name>
  <message numerus="yes">
    <source>%n passage(s) tagged as {kind}.</source>
    <translation><numerusform>%n pasaje etiquetado como {kind}.</numerusform><numerusform>%n pasajes etiquetados como {kind}.</numerusform></translation>
  </message>
  <message>
    <source>removing passages</source>
    <translation>quitar pasajes</translation>
  </message>
  <message numerus="yes">
    <source>%n passage(s) removed. Undo brings them back.</source>
    <translation><numerusform>%n pasaje quitado. Deshacer lo recupera.</numerusform><numerusform>%n pasajes quitados. Deshacer los recupera.</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n passage(s) tagged as {tag}.</source>
    <translation><numerusform>%n pasaje etiquetado como {tag}.</numerusform><numerusform>%n pasajes etiquetados como {tag}.</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>The sub-tag was taken from %n passage(s).</source>
    <translation><numerusform>Se quitó la subetiqueta de %n pasaje.</numerusform><numerusform>Se quitó la subetiqueta de %n pasajes.</numerusform></translation>
  </message>
</context>
<context>
  <name>ui/panels/subtag_chip</name>
  <message>
    <source>Only passages of {label}</source>
    <translation>Solo los pasajes de {label}</translation>
  </message>
  <message>
    <source>{label}: press to show all passages again</source>
    <translation>{label}: pulse para volver a ver todos los pasajes</translation>
  </message>
  <message>
    <source>Only passages of a sub-tag and of those below it</source>
    <translation>Solo los pasajes de una subetiqueta y de las que están debajo</translation>
  </message>
</context>
<context>
  <name>ui/pictures/coverage_figure</name>
  <message>
    <source>{share} tagged</source>
    <translation>{share} etiquetado</translation>
  </message>
  <message>
    <source>nothing tagged</source>
    <translation>nada etiquetado</translation>
  </message>
</context>
<context>
  <name>ui/pictures/coverage_view</name>
  <message>
    <source>No articles yet. Add some, and see here how much of each is tagged.</source>
    <translation>Aún no hay artículos. Añada alguno y vea aquí qué parte de cada uno está etiquetada.</translation>
  </message>
  <message>
    <source>Coverage</source>
    <translation>Cobertura</translation>
  </message>
</context>
<context>
  <name>ui/pictures/matrix_figure</name>
  <message>
    <source>The first {shown} of {all} points.</source>
    <translation>Los primeros {shown} de {all} puntos.</translation>
  </message>
  <message>
    <source>2 passages support</source>
    <translation>2 pasajes apoyan</translation>
  </message>
  <message>
    <source>1 passage disputes</source>
    <translation>1 pasaje rebate</translation>
  </message>
</context>
<context>
  <name>ui/pictures/matrix_model</name>
  <message>
    <source>and {n} more</source>
    <translation>y {n} más</translation>
  </message>
</context>
<context>
  <name>ui/pictures/matrix_view</name>
  <message>
    <source>No points yet. State one on the board, and see here who speaks to it.</source>
    <translation>Aún no hay puntos. Formule uno en el tablero y vea aquí quién se pronuncia.</translation>
  </message>
  <message>
    <source>Matrix of points against articles</source>
    <translation>Matriz de puntos y artículos</translation>
  </message>
</context>
<context>
  <name>ui/pictures/printing</name>
  <message>
    <source>not rated</source>
    <translation>sin valorar</translation>
  </message>
  <message>
    <source>and {n} more articles</source>
    <translation>y {n} artículos más</translation>
  </message>
</context>
<context>
  <name>ui/pictures/risk_rows</name>
  <message>
    <source>No place in the picture: {why}</source>
    <translation>Sin lugar en el gráfico: {why}</translation>
  </message>
</context>
<context>
  <name>ui/pictures/risk_view</name>
  <message>
    <source>No risks yet. State a risk on the board, rate it, and it has its place here.</source>
    <translation>Aún no hay riesgos. Formule un riesgo en el tablero, valórelo y tendrá aquí su lugar.</translation>
  </message>
  <message>
    <source>Risk picture</source>
    <translation>Mapa de riesgos</translation>
  </message>
</context>
<context>
  <name>ui/preferences/dialog</name>
  <message>
    <source>Preferences</source>
    <translation>Preferencias</translation>
  </message>
  <message>
    <source>General</source>
    <translation>General</translation>
  </message>
  <message>
    <source>Reading</source>
    <translation>Lectura</translation>
  </message>
  <message>
    <source>Keys</source>
    <translation>Teclas</translation>
  </message>
  <message>
    <source>Page</source>
    <translation>Página</translation>
  </message>
</context>
<context>
  <name>ui/preferences/general_page</name>
  <message>
    <source>Language</source>
    <translation>Idioma</translation>
  </message>
  <message>
    <source>Links</source>
    <translation>Enlaces</translation>
  </message>
  <message>
    <source>Only within briefer</source>
    <translation>Solo dentro de briefer</translation>
  </message>
  <message>
    <source>Also elsewhere</source>
    <translation>También en otros programas</translation>
  </message>
  <message>
    <source>In the text</source>
    <translation>En el texto</translation>
  </message>
  <message>
    <source>Colleagues see it beside your passages.</source>
    <translation>Los colegas lo ven junto a sus pasajes.</translation>
  </message>
  <message>
    <source>Of the window; articles and memos keep theirs.</source>
    <translation>De la ventana; los artículos y memorandos conservan el suyo.</translation>
  </message>
  <message>
    <source>Whether links to passages, as in a mail, open briefer.</source>
    <translation>Si los enlaces a pasajes, como en un correo, abren briefer.</translation>
  </message>
  <message>
    <source>Memos of new briefs</source>
    <translation>Memorandos de los expedientes nuevos</translation>
  </message>
</context>
<context>
  <name>ui/preferences/key_field</name>
  <message>
    <source>New keys</source>
    <translation>Teclas nuevas</translation>
  </message>
  <message>
    <source>Press the new keys</source>
    <translation>Pulse las teclas nuevas</translation>
  </message>
</context>
<context>
  <name>ui/preferences/keys_page</name>
  <message>
    <source>Actions and their keys</source>
    <translation>Acciones y sus teclas</translation>
  </message>
  <message>
    <source>Swap</source>
    <translation>Intercambiar</translation>
  </message>
  <message>
    <source>Take it</source>
    <translation>Tomarla</translation>
  </message>
  <message>
    <source>No key</source>
    <translation>Sin tecla</translation>
  </message>
  <message>
    <source>As at first</source>
    <translation>Como al principio</translation>
  </message>
  <message>
    <source>All as at first</source>
    <translation>Todo como al principio</translation>
  </message>
  <message>
    <source>Nothing is called so.</source>
    <translation>Nada se llama así.</translation>
  </message>
  <message>
    <source>no key</source>
    <translation>sin tecla</translation>
  </message>
  <message>
    <source>{action}: at first {keys}.</source>
    <translation>{action}: al principio {keys}.</translation>
  </message>
  <message>
    <source>{keys} is for {names} now. Swap the keys, or take it from there?</source>
    <translation>{keys} es ahora de {names}. ¿Intercambiar las teclas o quitársela?</translation>
  </message>
</context>
<context>
  <name>ui/preferences/type_page</name>
  <message>
    <source>As the system</source>
    <translation>Como el sistema</translation>
  </message>
  <message>
    <source>Light</source>
    <translation>Claro</translation>
  </message>
  <message>
    <source>Dark</source>
    <translation>Oscuro</translation>
  </message>
  <message>
    <source>Sepia</source>
    <translation>Sepia</translation>
  </message>
  <message>
    <source>Colours</source>
    <translation>Colores</translation>
  </message>
  <message>
    <source>Face</source>
    <translation>Tipo</translation>
  </message>
  <message>
    <source>Serif</source>
    <translation>Con remates</translation>
  </message>
  <message>
    <source>Sans serif</source>
    <translation>Sin remates</translation>
  </message>
  <message>
    <source>Size</source>
    <translation>Tamaño</translation>
  </message>
  <message>
    <source>Length of lines</source>
    <translation>Longitud de línea</translation>
  </message>
  <message>
    <source>Distance of lines</source>
    <translation>Interlínea</translation>
  </message>
  <message>
    <source>The two governments should open their gauges to each other before the season.</source>
    <translation>Los dos gobiernos deberían abrirse mutuamente sus aforos antes de la temporada.</translation>
  </message>
  <message>
    <source>{0} pixels</source>
    <translation>{0} píxeles</translation>
  </message>
  <message>
    <source>{0} characters</source>
    <translation>{0} caracteres</translation>
  </message>
  <message>
    <source>{0} times the size</source>
    <translation>{0} veces el tamaño</translation>
  </message>
</context>
<context>
  <name>ui/quoting</name>
  <message numerus="yes">
    <source>%n quotation(s) copied, with references.</source>
    <translation><numerusform>%n cita copiada, con su referencia.</numerusform><numerusform>%n citas copiadas, con sus referencias.</numerusform></translation>
  </message>
</context>
<context>
  <name>ui/reading/acts</name>
  <message>
    <source>No sub-tag has the key {key}: give it to one under Tags.</source>
    <translation>Ninguna subetiqueta tiene la tecla {key}: désela a una en Etiquetas.</translation>
  </message>
  <message>
    <source>There is no sentence here: select some words.</source>
    <translation>Aquí no hay ninguna frase: seleccione unas palabras.</translation>
  </message>
  <message>
    <source>The sentence at the cursor was out of sight: here it is. Again tags it.</source>
    <translation>La frase del cursor no estaba a la vista: aquí está. Pulse otra vez para etiquetarla.</translation>
  </message>
  <message>
    <source>This passage is tagged as {kind} already.</source>
    <translation>Este pasaje ya está etiquetado como {kind}.</translation>
  </message>
  <message>
    <source>No more passages that way.</source>
    <translation>No hay más pasajes en esa dirección.</translation>
  </message>
  <message>
    <source>Nothing is tagged here yet.</source>
    <translation>Aquí aún no hay nada etiquetado.</translation>
  </message>
  <message>
    <source>No untagged paragraphs that way.</source>
    <translation>No hay párrafos sin etiquetar en esa dirección.</translation>
  </message>
  <message>
    <source>Choose a passage first, by a click or with N.</source>
    <translation>Elija antes un pasaje, con un clic o con N.</translation>
  </message>
</context>
<context>
  <name>ui/reading/byline</name>
  <message>
    <source>first in {publisher}</source>
    <translation>primero en {publisher}</translation>
  </message>
  <message>
    <source>no title in the text</source>
    <translation>sin título en el texto</translation>
  </message>
  <message>
    <source>no publisher · no date</source>
    <translation>sin editor · sin fecha</translation>
  </message>
</context>
<context>
  <name>ui/reading/header</name>
  <message>
    <source>More for this article</source>
    <translation>Más sobre este artículo</translation>
  </message>
  <message>
    <source>Close this pane</source>
    <translation>Cerrar este panel</translation>
  </message>
  <message>
    <source>✓ read</source>
    <translation>✓ leído</translation>
  </message>
  <message>
    <source>{read} % read · {tagged} of {paragraphs} paragraphs tagged</source>
    <translation>{read} % leído · {tagged} de {paragraphs} párrafos etiquetados</translation>
  </message>
</context>
<context>
  <name>ui/reading/keys</name>
  <message>
    <source>Tag as the last time</source>
    <translation>Etiquetar como la última vez</translation>
  </message>
  <message>
    <source>Tag if need be, and write a note</source>
    <translation>Etiquetar si hace falta y escribir una nota</translation>
  </message>
  <message>
    <source>Remove the chosen passage</source>
    <translation>Quitar el pasaje elegido</translation>
  </message>
  <message>
    <source>Let go of selection and passage</source>
    <translation>Soltar la selección y el pasaje</translation>
  </message>
  <message>
    <source>Next passage of the article</source>
    <translation>Pasaje siguiente del artículo</translation>
  </message>
  <message>
    <source>Previous passage of the article</source>
    <translation>Pasaje anterior del artículo</translation>
  </message>
  <message>
    <source>Next paragraph without a passage</source>
    <translation>Párrafo siguiente sin pasajes</translation>
  </message>
  <message>
    <source>Previous paragraph without a passage</source>
    <translation>Párrafo anterior sin pasajes</translation>
  </message>
  <message>
    <source>Select the sentence, then the paragraph, then more</source>
    <translation>Seleccionar la frase, luego el párrafo, luego más</translation>
  </message>
  <message>
    <source>Select less again</source>
    <translation>Volver a seleccionar menos</translation>
  </message>
  <message>
    <source>Begin the passage a word earlier</source>
    <translation>Empezar el pasaje una palabra antes</translation>
  </message>
  <message>
    <source>Begin the passage a word later</source>
    <translation>Empezar el pasaje una palabra después</translation>
  </message>
  <message>
    <source>End the passage a word earlier</source>
    <translation>Terminar el pasaje una palabra antes</translation>
  </message>
  <message>
    <source>End the passage a word later</source>
    <translation>Terminar el pasaje una palabra después</translation>
  </message>
  <message>
    <source>Begin the passage a character earlier</source>
    <translation>Empezar el pasaje un carácter antes</translation>
  </message>
  <message>
    <source>Begin the passage a character later</source>
    <translation>Empezar el pasaje un carácter después</translation>
  </message>
  <message>
    <source>End the passage a character earlier</source>
    <translation>Terminar el pasaje un carácter antes</translation>
  </message>
  <message>
    <source>End the passage a character later</source>
    <translation>Terminar el pasaje un carácter después</translation>
  </message>
  <message>
    <source>Mark the paragraph as furniture, or as text</source>
    <translation>Marcar el párrafo como accesorio o como texto</translation>
  </message>
  <message>
    <source>Tag with the sub-tag that has the digit</source>
    <translation>Etiquetar con la subetiqueta que tiene la cifra</translation>
  </message>
  <message>
    <source>Go to the first … sixth pane</source>
    <translation>Ir al primer … sexto panel</translation>
  </message>
</context>
<context>
  <name>ui/reading/map_bar</name>
  <message>
    <source>Place in the article</source>
    <translation>Lugar en el artículo</translation>
  </message>
</context>
<context>
  <name>ui/reading/ornaments</name>
  <message>
    <source>p. {n}</source>
    <translation>p. {n}</translation>
  </message>
</context>
<context>
  <name>ui/reading/pane</name>
  <message>
    <source>Empty pane</source>
    <translation>Panel vacío</translation>
  </message>
  <message>
    <source>No article is open in this pane.</source>
    <translation>No hay ningún artículo abierto en este panel.</translation>
  </message>
  <message>
    <source>The brief has no articles yet.</source>
    <translation>El expediente aún no tiene artículos.</translation>
  </message>
  <message>
    <source>Choose an article</source>
    <translation>Elegir un artículo</translation>
  </message>
</context>
<context>
  <name>ui/reading/selection_bar</name>
  <message>
    <source>Tag and write a note (Enter)</source>
    <translation>Etiquetar y escribir una nota (Intro)</translation>
  </message>
  <message>
    <source>Note ↵</source>
    <translation>Nota ↵</translation>
  </message>
  <message>
    <source>Tag as the last time (.)</source>
    <translation>Etiquetar como la última vez (.)</translation>
  </message>
  <message>
    <source>Last .</source>
    <translation>Última .</translation>
  </message>
  <message>
    <source>Tag and write a note</source>
    <translation>Etiquetar y escribir una nota</translation>
  </message>
  <message>
    <source>Last</source>
    <translation>Última</translation>
  </message>
</context>
<context>
  <name>ui/reading/text_view</name>
  <message numerus="yes">
    <source>%n word(s) selected</source>
    <translation><numerusform>%n palabra seleccionada</numerusform><numerusform>%n palabras seleccionadas</numerusform></translation>
  </message>
</context>
<context>
  <name>ui/reading/tooltip</name>
  <message>
    <source>said by {who}</source>
    <translation>según {who}</translation>
  </message>
  <message>
    <source>tagged by {who}</source>
    <translation>etiquetado por {who}</translation>
  </message>
</context>
<context>
  <name>ui/recent_menu</name>
  <message>
    <source>Open &amp;recent</source>
    <translation>Abrir &amp;reciente</translation>
  </message>
  <message>
    <source>No other brief yet</source>
    <translation>Aún no hay otro expediente</translation>
  </message>
  <message>
    <source>that is no file now</source>
    <translation>ya no es un archivo</translation>
  </message>
  <message>
    <source>gone</source>
    <translation>ya no existe</translation>
  </message>
  <message>
    <source>its folder is gone or not connected</source>
    <translation>su carpeta no existe o no está conectada</translation>
  </message>
  <message>
    <source>cannot be reached</source>
    <translation>no se puede acceder a él</translation>
  </message>
</context>
<context>
  <name>ui/recompiling/block_card</name>
  <message>
    <source>Edited by hand. It stays as it is, unless you take the new text.</source>
    <translation>Editado a mano. Queda como está, salvo que tome el texto nuevo.</translation>
  </message>
  <message>
    <source>You asked to keep it. It stays as it is, unless you take the new text.</source>
    <translation>Pidió conservarlo. Queda como está, salvo que tome el texto nuevo.</translation>
  </message>
  <message>
    <source>Deleted from the memo. It stays out, unless you put it back.</source>
    <translation>Borrado del memorando. Queda fuera, salvo que lo reponga.</translation>
  </message>
  <message>
    <source>Switched off, but edited by hand: its words stay as ordinary text, unless you take them out.</source>
    <translation>Desactivado, pero editado a mano: sus palabras quedan como texto corriente, salvo que las retire.</translation>
  </message>
  <message>
    <source>The marking on the pages was changed by hand. It stays, unless you take the new one.</source>
    <translation>La marca de las páginas se cambió a mano. Queda así, salvo que tome la nueva.</translation>
  </message>
  <message>
    <source>Its words are the new ones already; it has a comment, a tracked change or emphasis of its reader’s.</source>
    <translation>Sus palabras ya son las nuevas; tiene un comentario, un cambio registrado o un énfasis de su lector.</translation>
  </message>
  <message>
    <source>Leave it out</source>
    <translation>Dejarlo fuera</translation>
  </message>
  <message>
    <source>Put it back</source>
    <translation>Reponerlo</translation>
  </message>
  <message>
    <source>Keep mine</source>
    <translation>Conservar el mío</translation>
  </message>
  <message>
    <source>Take it out</source>
    <translation>Retirarlo</translation>
  </message>
  <message>
    <source>Take new</source>
    <translation>Tomar el nuevo</translation>
  </message>
  <message>
    <source>In the memo</source>
    <translation>En el memorando</translation>
  </message>
  <message>
    <source>From the brief</source>
    <translation>Del expediente</translation>
  </message>
  <message>
    <source>… and more: {count} paragraphs</source>
    <translation>… y más: {count} párrafos</translation>
  </message>
  <message>
    <source>1 paragraph is the same</source>
    <translation>1 párrafo es igual</translation>
  </message>
  <message>
    <source>{count} paragraphs are the same</source>
    <translation>{count} párrafos son iguales</translation>
  </message>
</context>
<context>
  <name>ui/recompiling/memo_line</name>
  <message>
    <source>Compile it again, around what was edited</source>
    <translation>Compilarlo de nuevo, respetando lo editado</translation>
  </message>
</context>
<context>
  <name>ui/recompiling/panel</name>
  <message>
    <source>renewed</source>
    <translation>renovados</translation>
  </message>
  <message>
    <source>added</source>
    <translation>añadidos</translation>
  </message>
  <message>
    <source>taken out</source>
    <translation>retirado</translation>
  </message>
  <message>
    <source>unchanged</source>
    <translation>sin cambios</translation>
  </message>
  <message>
    <source>Write</source>
    <translation>Escribir</translation>
  </message>
  <message>
    <source>Keep all</source>
    <translation>Conservar todo</translation>
  </message>
  <message>
    <source>Take all new</source>
    <translation>Tomar todo lo nuevo</translation>
  </message>
  <message>
    <source>Another name …</source>
    <translation>Otro nombre …</translation>
  </message>
  <message>
    <source>Not now</source>
    <translation>Ahora no</translation>
  </message>
  <message>
    <source>Write the memo as chosen here</source>
    <translation>Escribir el memorando según lo elegido aquí</translation>
  </message>
  <message>
    <source>Write nothing</source>
    <translation>No escribir nada</translation>
  </message>
  <message>
    <source> (Esc)</source>
    <translation> (Esc)</translation>
  </message>
  <message>
    <source>“{name}” was saved again in the meantime.</source>
    <translation>«{name}» se ha vuelto a guardar entretanto.</translation>
  </message>
  <message>
    <source>“{name}” was edited by hand.</source>
    <translation>«{name}» se editó a mano.</translation>
  </message>
  <message>
    <source>Nothing is written yet. What else your reader wrote between the blocks stays in any case.</source>
    <translation>Aún no se ha escrito nada. Lo demás que su lector escribió entre los bloques se conserva en todo caso.</translation>
  </message>
  <message>
    <source>Try again</source>
    <translation>Reintentar</translation>
  </message>
  <message>
    <source>The other blocks: {counts}.</source>
    <translation>Los demás bloques: {counts}.</translation>
  </message>
</context>
<context>
  <name>ui/recompiling/writing</name>
  <message>
    <source>The memo is being written.</source>
    <translation>El memorando se está escribiendo.</translation>
  </message>
  <message>
    <source>Writing the memo …</source>
    <translation>Escribiendo el memorando …</translation>
  </message>
  <message>
    <source>{0} says all of it already: nothing was written.</source>
    <translation>{0} ya lo dice todo: no se ha escrito nada.</translation>
  </message>
  <message numerus="yes">
    <source>%n block(s) renewed</source>
    <translation><numerusform>%n bloque renovado</numerusform><numerusform>%n bloques renovados</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>, %n kept as edited</source>
    <translation><numerusform>, %n conservado como se editó</numerusform><numerusform>, %n conservados como se editaron</numerusform></translation>
  </message>
  <message>
    <source>The memo was written to {0}: {1}.</source>
    <translation>El memorando se ha escrito en {0}: {1}.</translation>
  </message>
  <message>
    <source>{0} was edited by hand: choose what is to stand.</source>
    <translation>{0} se editó a mano: elija qué debe quedar.</translation>
  </message>
  <message numerus="yes">
    <source>edited in Word since, %n block(s)</source>
    <translation><numerusform>editado después en Word, %n bloque</numerusform><numerusform>editado después en Word, %n bloques</numerusform></translation>
  </message>
  <message>
    <source>as it was written</source>
    <translation>tal como se escribió</translation>
  </message>
</context>
<context>
  <name>ui/sample</name>
  <message>
    <source>Sample brief.briefer</source>
    <translation>Sample brief.briefer</translation>
  </message>
</context>
<context>
  <name>ui/session</name>
  <message>
    <source>The disk does not answer.</source>
    <translation>El disco no responde.</translation>
  </message>
</context>
<context>
  <name>ui/sharing/actions</name>
  <message>
    <source>Merge</source>
    <translation>Combinar</translation>
  </message>
  <message>
    <source>Colleagues’ files of this brief</source>
    <translation>Archivos de colegas de este expediente</translation>
  </message>
  <message numerus="yes">
    <source>%n conflict(s) came up.</source>
    <translation><numerusform>Ha surgido %n conflicto.</numerusform><numerusform>Han surgido %n conflictos.</numerusform></translation>
  </message>
  <message>
    <source>Nothing new: everything in that file is here already.</source>
    <translation>Nada nuevo: todo lo de ese archivo ya está aquí.</translation>
  </message>
  <message>
    <source>You, elsewhere,</source>
    <translation>Usted, desde otro lugar,</translation>
  </message>
  <message>
    <source>{0} brought {1}.</source>
    <translation>{0}: {1}.</translation>
  </message>
</context>
<context>
  <name>ui/sharing/agreement</name>
  <message>
    <source>Between</source>
    <translation>Entre</translation>
  </message>
  <message>
    <source>Units</source>
    <translation>Unidades</translation>
  </message>
  <message>
    <source>All kinds</source>
    <translation>Todos los tipos</translation>
  </message>
  <message>
    <source>κ is Cohen’s kappa, α Krippendorff’s alpha. Enter shows the sentence in its article.</source>
    <translation>κ es la kappa de Cohen; α, la alfa de Krippendorff. Intro muestra la frase en su artículo.</translation>
  </message>
  <message>
    <source>Agreement</source>
    <translation>Acuerdo</translation>
  </message>
  <message>
    <source>Sentences that somebody tagged</source>
    <translation>Frases que alguien etiquetó</translation>
  </message>
  <message>
    <source>Characters</source>
    <translation>Caracteres</translation>
  </message>
  <message>
    <source>There is no article in which two people tagged something.</source>
    <translation>No hay ningún artículo en el que dos personas hayan etiquetado algo.</translation>
  </message>
  <message numerus="yes">
    <source>Compared in %n article(s) in which at least two people tagged something.</source>
    <translation><numerusform>Comparado en %n artículo en el que al menos dos personas etiquetaron algo.</numerusform><numerusform>Comparado en %n artículos en los que al menos dos personas etiquetaron algo.</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>They differ about %n sentence(s).</source>
    <translation><numerusform>Difieren en %n frase.</numerusform><numerusform>Difieren en %n frases.</numerusform></translation>
  </message>
</context>
<context>
  <name>ui/sharing/conflicts</name>
  <message>
    <source>{about}: shows {one}; kept {other}</source>
    <translation>{about}: se muestra {one}; se conserva {other}</translation>
  </message>
  <message>
    <source>Shows</source>
    <translation>Se muestra</translation>
  </message>
  <message>
    <source>Kept</source>
    <translation>Se conserva</translation>
  </message>
  <message>
    <source>Keep this</source>
    <translation>Dejar esto</translation>
  </message>
  <message>
    <source>Take this</source>
    <translation>Tomar esto</translation>
  </message>
  <message>
    <source>K keeps what shows, T takes the other, Enter shows the place. Undo takes it back.</source>
    <translation>K deja lo que se muestra, T toma lo otro, Intro muestra el lugar. Deshacer lo revierte.</translation>
  </message>
  <message>
    <source>Conflicts</source>
    <translation>Conflictos</translation>
  </message>
  <message numerus="yes">
    <source>%n thing(s) were changed by two people who did not know of each other.</source>
    <translation><numerusform>Dos personas cambiaron %n cosa sin saber la una de la otra.</numerusform><numerusform>Dos personas cambiaron %n cosas sin saber la una de la otra.</numerusform></translation>
  </message>
  <message>
    <source>Nothing is in conflict.</source>
    <translation>No hay ningún conflicto.</translation>
  </message>
</context>
<context>
  <name>ui/sharing/giving</name>
  <message>
    <source>Who gets it needs the articles, too: they are found by themselves.</source>
    <translation>Quien lo reciba necesita también los artículos: se encuentran solos.</translation>
  </message>
  <message>
    <source>The words of each passage stay, and {number} characters on either side of them.</source>
    <translation>Quedan las palabras de cada pasaje y {number} caracteres a cada lado.</translation>
  </message>
  <message>
    <source>Share</source>
    <translation>Compartir</translation>
  </message>
  <message>
    <source>Space chooses. Passages come with their quotes in any case.</source>
    <translation>Espacio elige. Los pasajes llevan sus citas en todo caso.</translation>
  </message>
  <message>
    <source>Save as …</source>
    <translation>Guardar como …</translation>
  </message>
  <message>
    <source>Archive …</source>
    <translation>Archivar …</translation>
  </message>
  <message>
    <source>Everybody’s files and the memo in one zip</source>
    <translation>Los archivos de todos y el memorando en un zip</translation>
  </message>
  <message>
    <source>A clean copy</source>
    <translation>Una copia limpia</translation>
  </message>
  <message>
    <source>Only what is there now: nothing that was removed, and no earlier wordings.</source>
    <translation>Solo lo que hay ahora: nada de lo quitado ni redacciones anteriores.</translation>
  </message>
  <message>
    <source>Leave the texts out</source>
    <translation>Omitir los textos</translation>
  </message>
  <message>
    <source>Only mine</source>
    <translation>Solo lo mío</translation>
  </message>
  <message>
    <source>Your passages and points, not those of others.</source>
    <translation>Sus pasajes y puntos, no los de otros.</translation>
  </message>
  <message>
    <source>Only “{title}”</source>
    <translation>Solo «{title}»</translation>
  </message>
  <message>
    <source>All of it, with everybody’s changes and all that was before.</source>
    <translation>Todo, con los cambios de todos y cuanto hubo antes.</translation>
  </message>
  <message>
    <source>Only what you choose here, as it stands now.</source>
    <translation>Solo lo que elija aquí, tal como está ahora.</translation>
  </message>
  <message>
    <source>Brief</source>
    <translation>Memorando</translation>
  </message>
  <message>
    <source>Archive</source>
    <translation>Archivar</translation>
  </message>
  <message>
    <source>ZIP (*.zip)</source>
    <translation>ZIP (*.zip)</translation>
  </message>
  <message>
    <source>shared</source>
    <translation>compartido</translation>
  </message>
  <message numerus="yes">
    <source>%n point(s)</source>
    <translation><numerusform>%n punto</numerusform><numerusform>%n puntos</numerusform></translation>
  </message>
  <message>
    <source>{name}: {things} written.</source>
    <translation>{name}: se han escrito {things}.</translation>
  </message>
  <message numerus="yes">
    <source>Packed into {name}: %n file(s).</source>
    <translation><numerusform>Comprimido en {name}: %n archivo.</numerusform><numerusform>Comprimidos en {name}: %n archivos.</numerusform></translation>
  </message>
</context>
<context>
  <name>ui/sharing/history</name>
  <message>
    <source>Made</source>
    <translation>Creado</translation>
  </message>
  <message>
    <source>Removed</source>
    <translation>Quitado</translation>
  </message>
  <message>
    <source>Brought back</source>
    <translation>Recuperado</translation>
  </message>
  <message>
    <source>Became one with another text of it</source>
    <translation>Se unió con otro texto del mismo artículo</translation>
  </message>
  <message>
    <source>Became two articles again</source>
    <translation>Volvió a ser dos artículos</translation>
  </message>
  <message>
    <source>Ends</source>
    <translation>Extremos</translation>
  </message>
  <message>
    <source>Wording</source>
    <translation>Redacción</translation>
  </message>
  <message>
    <source>Place on the board</source>
    <translation>Lugar en el tablero</translation>
  </message>
  <message>
    <source>Why the sources disagree</source>
    <translation>Por qué discrepan las fuentes</translation>
  </message>
  <message>
    <source>A newer text</source>
    <translation>Un texto más reciente</translation>
  </message>
  <message>
    <source>The passage “{quote}”</source>
    <translation>El pasaje «{quote}»</translation>
  </message>
  <message>
    <source>part </source>
    <translation>parte </translation>
  </message>
  <message>
    <source>What a part is</source>
    <translation>Qué es una parte</translation>
  </message>
  <message>
    <source>Put the earlier text back</source>
    <translation>Recuperar el texto anterior</translation>
  </message>
  <message>
    <source>Put this back</source>
    <translation>Reponer esto</translation>
  </message>
  <message>
    <source>Before</source>
    <translation>Antes</translation>
  </message>
  <message>
    <source>Since</source>
    <translation>Después</translation>
  </message>
  <message numerus="yes">
    <source>%n paragraph(s) gone or changed</source>
    <translation><numerusform>%n párrafo quitado o cambiado</numerusform><numerusform>%n párrafos quitados o cambiados</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n new or changed</source>
    <translation><numerusform>%n nuevo o cambiado</numerusform><numerusform>%n nuevos o cambiados</numerusform></translation>
  </message>
  <message>
    <source>R puts back what stood before a step. Undo takes it back.</source>
    <translation>R repone lo que había antes de un paso. Deshacer lo revierte.</translation>
  </message>
  <message numerus="yes">
    <source>%n step(s)</source>
    <translation><numerusform>%n paso</numerusform><numerusform>%n pasos</numerusform></translation>
  </message>
  <message>
    <source>nothing was changed yet</source>
    <translation>aún no se ha cambiado nada</translation>
  </message>
</context>
<context>
  <name>ui/sharing/report</name>
  <message numerus="yes">
    <source>%n note(s)</source>
    <translation><numerusform>%n nota</numerusform><numerusform>%n notas</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n other change(s)</source>
    <translation><numerusform>%n cambio más</numerusform><numerusform>%n cambios más</numerusform></translation>
  </message>
  <message>
    <source>What came in</source>
    <translation>Lo que ha entrado</translation>
  </message>
  <message>
    <source>Enter shows the passages, or the place of a conflict.</source>
    <translation>Intro muestra los pasajes, o el lugar de un conflicto.</translation>
  </message>
  <message>
    <source>Settle the conflicts</source>
    <translation>Resolver los conflictos</translation>
  </message>
  <message>
    <source>It is in your own file now: the mailed one is not needed any more.</source>
    <translation>Ya está en su propio archivo: el que llegó por correo no hace falta.</translation>
  </message>
  <message numerus="yes">
    <source>%n change(s) were taken in.</source>
    <translation><numerusform>Se ha incorporado %n cambio.</numerusform><numerusform>Se han incorporado %n cambios.</numerusform></translation>
  </message>
  <message>
    <source>You, elsewhere</source>
    <translation>Usted, desde otro lugar</translation>
  </message>
  <message>
    <source>In conflict</source>
    <translation>En conflicto</translation>
  </message>
</context>
<context>
  <name>ui/splitter</name>
  <message>
    <source>Border: arrow keys move it</source>
    <translation>Borde: las flechas lo mueven</translation>
  </message>
</context>
<context>
  <name>ui/status</name>
  <message numerus="yes">
    <source>%n passage(s) to check</source>
    <translation><numerusform>%n pasaje por revisar</numerusform><numerusform>%n pasajes por revisar</numerusform></translation>
  </message>
  <message numerus="yes">
    <source>%n conflict(s)</source>
    <translation><numerusform>%n conflicto</numerusform><numerusform>%n conflictos</numerusform></translation>
  </message>
  <message>
    <source>Click to settle them</source>
    <translation>Haga clic para resolverlos</translation>
  </message>
  <message>
    <source>Not saved: </source>
    <translation>Sin guardar: </translation>
  </message>
  <message>
    <source>Read-only</source>
    <translation>Solo lectura</translation>
  </message>
  <message>
    <source>All saved</source>
    <translation>Todo guardado</translation>
  </message>
  <message>
    <source>Saving …</source>
    <translation>Guardando …</translation>
  </message>
  <message>
    <source>briefer goes on trying. File &gt; Save a copy saves everything elsewhere.</source>
    <translation>briefer sigue intentándolo. Archivo &gt; Guardar una copia lo guarda todo en otro lugar.</translation>
  </message>
  <message>
    <source>Your first change makes a file of your own beside {0}</source>
    <translation>Su primer cambio crea un archivo propio junto a {0}</translation>
  </message>
  <message>
    <source>Each change is saved as it happens, in {0}</source>
    <translation>Cada cambio se guarda en el momento, en {0}</translation>
  </message>
</context>
<context>
  <name>ui/suggesting/ink</name>
  <message>
    <source>Suggestion</source>
    <translation>Sugerencia</translation>
  </message>
  <message>
    <source>{kind}? It says {cues}.</source>
    <translation>¿{kind}? Dice {cues}.</translation>
  </message>
</context>
<context>
  <name>ui/suggesting/suggesting</name>
  <message>
    <source>No suggestions are shown any more.</source>
    <translation>Ya no se muestran sugerencias.</translation>
  </message>
  <message>
    <source>There are suggestions for English and Spanish only.</source>
    <translation>Solo hay sugerencias para el inglés y el español.</translation>
  </message>
  <message numerus="yes">
    <source>%n suggestion(s) here, often wrong. G: next, Y: tag so, X: dismiss.</source>
    <translation><numerusform>%n sugerencia aquí; a menudo yerran. G: siguiente, Y: etiquetar así, X: descartar.</numerusform><numerusform>%n sugerencias aquí; a menudo yerran. G: siguiente, Y: etiquetar así, X: descartar.</numerusform></translation>
  </message>
  <message>
    <source>No suggestions in this article.</source>
    <translation>No hay sugerencias en este artículo.</translation>
  </message>
  <message>
    <source>{why} Y tags so, X dismisses.</source>
    <translation>{why} Y etiqueta así, X descarta.</translation>
  </message>
  <message>
    <source>Suggestions are off. Ctrl+Shift+E shows them.</source>
    <translation>Las sugerencias están desactivadas. Ctrl+Mayús+E las muestra.</translation>
  </message>
  <message>
    <source>Still looking …</source>
    <translation>Aún buscando …</translation>
  </message>
  <message>
    <source>No more suggestions that way.</source>
    <translation>No hay más sugerencias en esa dirección.</translation>
  </message>
  <message>
    <source>There is no suggestion here. G goes to the next.</source>
    <translation>Aquí no hay ninguna sugerencia. G va a la siguiente.</translation>
  </message>
  <message>
    <source>Dismissed. It is not suggested again.</source>
    <translation>Descartado. No se volverá a sugerir.</translation>
  </message>
  <message numerus="yes">
    <source>%n dismissed suggestion(s) may show again.</source>
    <translation><numerusform>%n sugerencia descartada puede volver a mostrarse.</numerusform><numerusform>%n sugerencias descartadas pueden volver a mostrarse.</numerusform></translation>
  </message>
</context>
<context>
  <name>ui/undoing</name>
  <message>
    <source>taking an article out</source>
    <translation>quitar un artículo</translation>
  </message>
  <message>
    <source>changing title, author or date</source>
    <translation>cambiar el título, el autor o la fecha</translation>
  </message>
  <message>
    <source>taking in a newer text</source>
    <translation>incorporar un texto más reciente</translation>
  </message>
  <message>
    <source>marking a paragraph</source>
    <translation>marcar un párrafo</translation>
  </message>
  <message>
    <source>tagging a passage</source>
    <translation>etiquetar un pasaje</translation>
  </message>
  <message>
    <source>removing a passage</source>
    <translation>quitar un pasaje</translation>
  </message>
  <message>
    <source>retagging a passage</source>
    <translation>cambiar la etiqueta de un pasaje</translation>
  </message>
  <message>
    <source>moving a passage’s ends</source>
    <translation>mover los extremos de un pasaje</translation>
  </message>
  <message>
    <source>taking a stance</source>
    <translation>tomar postura</translation>
  </message>
  <message>
    <source>saying whose view it is</source>
    <translation>decir de quién es la opinión</translation>
  </message>
  <message>
    <source>writing a note</source>
    <translation>escribir una nota</translation>
  </message>
  <message>
    <source>writing a gist</source>
    <translation>escribir un resumen</translation>
  </message>
  <message>
    <source>choosing what is printed</source>
    <translation>elegir qué se imprime</translation>
  </message>
  <message>
    <source>linking a contradiction</source>
    <translation>enlazar una contradicción</translation>
  </message>
  <message>
    <source>stating a point</source>
    <translation>formular un punto</translation>
  </message>
  <message>
    <source>removing a point</source>
    <translation>quitar un punto</translation>
  </message>
  <message>
    <source>rewording a point</source>
    <translation>cambiar las palabras de un punto</translation>
  </message>
  <message>
    <source>placing a passage on a point</source>
    <translation>poner un pasaje en un punto</translation>
  </message>
  <message>
    <source>rating a point</source>
    <translation>valorar un punto</translation>
  </message>
  <message>
    <source>moving a point</source>
    <translation>mover un punto</translation>
  </message>
  <message>
    <source>making a sub-tag</source>
    <translation>crear una subetiqueta</translation>
  </message>
  <message>
    <source>removing a sub-tag</source>
    <translation>quitar una subetiqueta</translation>
  </message>
  <message>
    <source>changing a sub-tag</source>
    <translation>cambiar una subetiqueta</translation>
  </message>
  <message>
    <source>writing in the memo</source>
    <translation>escribir en el memorando</translation>
  </message>
  <message>
    <source>naming the brief</source>
    <translation>dar nombre al expediente</translation>
  </message>
  <message>
    <source>settling a conflict</source>
    <translation>resolver un conflicto</translation>
  </message>
  <message>
    <source>Undone: {0}.</source>
    <translation>Se deshizo: {0}.</translation>
  </message>
  <message>
    <source>Done again: {0}.</source>
    <translation>Se rehízo: {0}.</translation>
  </message>
</context>
<context>
  <name>ui/updating/actions</name>
  <message>
    <source>A newer text of “{0}”</source>
    <translation>Un texto más reciente de «{0}»</translation>
  </message>
  <message>
    <source>Looking for passage {0} of {1} … (Esc cancels)</source>
    <translation>Buscando el pasaje {0} de {1} … (Esc cancela)</translation>
  </message>
  <message>
    <source>Cancelled. The article stays as it was.</source>
    <translation>Cancelado. El artículo queda como estaba.</translation>
  </message>
  <message>
    <source>The text is the same; nothing was changed.</source>
    <translation>El texto es el mismo; no se ha cambiado nada.</translation>
  </message>
  <message>
    <source>The article has its newer text.</source>
    <translation>El artículo tiene su texto más reciente.</translation>
  </message>
  <message numerus="yes">
    <source>%n passage(s) came with it.</source>
    <translation><numerusform>Con él llegó %n pasaje.</numerusform><numerusform>Con él llegaron %n pasajes.</numerusform></translation>
  </message>
</context>
<context>
  <name>ui/updating/carrying</name>
  <message>
    <source>put it here</source>
    <translation>ponerlo aquí</translation>
  </message>
  <message>
    <source>onto its words in the article</source>
    <translation>a sus palabras en el artículo</translation>
  </message>
</context>
<context>
  <name>ui/updating/dropping</name>
  <message>
    <source>Let go here: a newer text of “{title}”</source>
    <translation>Soltar aquí: un texto más reciente de «{title}»</translation>
  </message>
</context>
<context>
  <name>ui/updating/offer_line</name>
  <message>
    <source>Make it its new version</source>
    <translation>Convertirlo en su nueva versión</translation>
  </message>
  <message>
    <source>Keep both</source>
    <translation>Conservar los dos</translation>
  </message>
  <message>
    <source>Its passages come along, and those of the older text are found again in it</source>
    <translation>Sus pasajes se conservan, y los del texto anterior se vuelven a buscar en él</translation>
  </message>
  <message>
    <source>A newer text?</source>
    <translation>¿Un texto más reciente?</translation>
  </message>
  <message>
    <source>“{older}” is here twice, with texts that differ a little ({share} % the same).</source>
    <translation>«{older}» está dos veces, con textos algo distintos ({share} % igual).</translation>
  </message>
  <message>
    <source>“{newer}” looks like a newer text of “{older}” ({share} % the same).</source>
    <translation>«{newer}» parece un texto más reciente de «{older}» ({share} % igual).</translation>
  </message>
</context>
<context>
  <name>ui/updating/panel</name>
  <message>
    <source>Its words changed</source>
    <translation>Cambiaron sus palabras</translation>
  </message>
  <message>
    <source>It may stand in several places</source>
    <translation>Puede estar en varios lugares</translation>
  </message>
  <message>
    <source>It was not found in the newer text</source>
    <translation>No se encontró en el texto más reciente</translation>
  </message>
  <message>
    <source>Now</source>
    <translation>Ahora</translation>
  </message>
  <message>
    <source>It is this</source>
    <translation>Es este</translation>
  </message>
  <message>
    <source>Accept</source>
    <translation>Aceptar</translation>
  </message>
  <message>
    <source>Put here</source>
    <translation>Poner aquí</translation>
  </message>
  <message>
    <source>Drag a passage onto its words, or select them and press P. Y accepts new words. Enter shows the place.</source>
    <translation>Arrastre un pasaje a sus palabras, o selecciónelas y pulse P. Y acepta las palabras nuevas. Intro muestra el lugar.</translation>
  </message>
  <message>
    <source>Passages to check</source>
    <translation>Pasajes por revisar</translation>
  </message>
  <message numerus="yes">
    <source>Accept %n slight change(s)</source>
    <translation><numerusform>Aceptar %n cambio leve</numerusform><numerusform>Aceptar %n cambios leves</numerusform></translation>
  </message>
  <message>
    <source>accepting passages</source>
    <translation>aceptar pasajes</translation>
  </message>
  <message numerus="yes">
    <source>Exactly as they stood: %n passage(s).</source>
    <translation><numerusform>Exactamente como estaban: %n pasaje.</numerusform><numerusform>Exactamente como estaban: %n pasajes.</numerusform></translation>
  </message>
  <message>
    <source>Nothing is left to check.</source>
    <translation>No queda nada por revisar.</translation>
  </message>
  <message numerus="yes">
    <source>%n to check: none of them enters a memo unmarked.</source>
    <translation><numerusform>%n por revisar: no entra en ningún memorando sin marcar.</numerusform><numerusform>%n por revisar: ninguno entra en un memorando sin marcar.</numerusform></translation>
  </message>
</context>
<context>
  <name>ui/updating/proposal</name>
  <message>
    <source>Cancel</source>
    <translation>Cancelar</translation>
  </message>
  <message>
    <source>Drag the ends first, or move them with ← → and Shift+← →</source>
    <translation>Arrastre antes los extremos, o muévalos con ← → y Mayús+← →</translation>
  </message>
  <message>
    <source>Put the passage here</source>
    <translation>Poner el pasaje aquí</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/acts</name>
  <message>
    <source>Grade which article?</source>
    <translation>¿Qué artículo calificar?</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/article_sheet</name>
  <message>
    <source>Note on the article</source>
    <translation>Nota sobre el artículo</translation>
  </message>
  <message>
    <source>Article</source>
    <translation>Artículo</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/card</name>
  <message>
    <source>{n} passages: Space shows or folds them</source>
    <translation>{n} pasajes: Espacio los muestra o pliega</translation>
  </message>
  <message>
    <source>{n} silent</source>
    <translation>{n} sin mención</translation>
  </message>
  <message>
    <source>{n} articles say nothing about it</source>
    <translation>{n} artículos no lo mencionan</translation>
  </message>
  <message>
    <source>supports and disputes it</source>
    <translation>lo apoya y lo rebate</translation>
  </message>
  <message>
    <source>supports it</source>
    <translation>lo apoya</translation>
  </message>
  <message>
    <source>disputes it</source>
    <translation>lo rebate</translation>
  </message>
  <message>
    <source>is silent</source>
    <translation>no lo menciona</translation>
  </message>
  <message>
    <source>contradicted</source>
    <translation>contradicho</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/card_list</name>
  <message>
    <source>{n} passages</source>
    <translation>{n} pasajes</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/chooser</name>
  <message>
    <source>New point in this column</source>
    <translation>Nuevo punto en esta columna</translation>
  </message>
  <message>
    <source>Type a name</source>
    <translation>Escriba un nombre</translation>
  </message>
  <message>
    <source>Type a few words, or a new point</source>
    <translation>Escriba unas palabras o un punto nuevo</translation>
  </message>
  <message>
    <source>Type a few words</source>
    <translation>Escriba unas palabras</translation>
  </message>
  <message>
    <source>Type to choose</source>
    <translation>Escriba para elegir</translation>
  </message>
  <message>
    <source>What fits</source>
    <translation>Lo que coincide</translation>
  </message>
  <message>
    <source>Tab switches the side</source>
    <translation>El tabulador cambia de lado</translation>
  </message>
  <message>
    <source>↑↓ choose · Enter takes · Esc leaves</source>
    <translation>↑↓ elige · Intro toma · Esc sale</translation>
  </message>
  <message>
    <source>Tab switches the side · </source>
    <translation>El tabulador cambia de lado · </translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/column</name>
  <message>
    <source>Drop a passage here, or press N on one, for the first {kind} in your own words.</source>
    <translation>Suelte aquí un pasaje, o pulse N sobre uno, para formular con sus palabras el primer punto de tipo {kind}.</translation>
  </message>
  <message>
    <source>Gist</source>
    <translation>Resumen</translation>
  </message>
  <message>
    <source>Sentence of the point</source>
    <translation>Frase del punto</translation>
  </message>
  <message>
    <source>In your own words, in a line</source>
    <translation>Con sus palabras, en una línea</translation>
  </message>
  <message>
    <source>Your point, in a sentence</source>
    <translation>Su punto, en una frase</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/dragging</name>
  <message>
    <source>merge into this point</source>
    <translation>fusionar con este punto</translation>
  </message>
  <message>
    <source>take from the point</source>
    <translation>sacar del punto</translation>
  </message>
  <message>
    <source>move here</source>
    <translation>mover aquí</translation>
  </message>
  <message>
    <source>new point</source>
    <translation>nuevo punto</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/dropping</name>
  <message>
    <source>putting passages to a point</source>
    <translation>poner pasajes en un punto</translation>
  </message>
  <message>
    <source>splitting a point</source>
    <translation>dividir un punto</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/hint_line</name>
  <message>
    <source>Del</source>
    <translation>Supr</translation>
  </message>
  <message>
    <source>Enter</source>
    <translation>Intro</translation>
  </message>
  <message>
    <source>Space</source>
    <translation>Espacio</translation>
  </message>
  <message>
    <source>Drag a passage onto a point: left half supports, right half disputes. F1 lists all keys.</source>
    <translation>Arrastre un pasaje a un punto: la mitad izquierda apoya, la derecha rebate. F1 muestra todas las teclas.</translation>
  </message>
  <message>
    <source>who else</source>
    <translation>quién más</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/keys</name>
  <message>
    <source>&amp;Support a point …</source>
    <translation>&amp;Apoyar un punto …</translation>
  </message>
  <message>
    <source>&amp;Dispute a point …</source>
    <translation>&amp;Rebatir un punto …</translation>
  </message>
  <message>
    <source>Make a &amp;new point of it, or split it off</source>
    <translation>Crear un punto &amp;nuevo o separarlo</translation>
  </message>
  <message>
    <source>Write its &amp;gist</source>
    <translation>&amp;Escribir su resumen</translation>
  </message>
  <message>
    <source>gist</source>
    <translation>resumen</translation>
  </message>
  <message>
    <source>&amp;Print its gist, or its quote</source>
    <translation>&amp;Imprimir su resumen o su cita</translation>
  </message>
  <message>
    <source>print gist or quote</source>
    <translation>imprimir resumen o cita</translation>
  </message>
  <message>
    <source>Link a &amp;contradiction …</source>
    <translation>Enlazar una &amp;contradicción …</translation>
  </message>
  <message>
    <source>contradicts</source>
    <translation>contradice</translation>
  </message>
  <message>
    <source>Sh&amp;ow in its article</source>
    <translation>Mostrar en su artícu&amp;lo</translation>
  </message>
  <message>
    <source>open</source>
    <translation>abrir</translation>
  </message>
  <message>
    <source>&amp;Edit the sentence, or support a point</source>
    <translation>E&amp;ditar la frase o apoyar un punto</translation>
  </message>
  <message>
    <source>Mar&amp;k the passage, or fold the point</source>
    <translation>Marcar el pasa&amp;je o plegar el punto</translation>
  </message>
  <message>
    <source>mark</source>
    <translation>marcar</translation>
  </message>
  <message>
    <source>&amp;Merge into another point …</source>
    <translation>&amp;Fusionar con otro punto …</translation>
  </message>
  <message>
    <source>Move the point &amp;up</source>
    <translation>&amp;Subir el punto</translation>
  </message>
  <message>
    <source>Move the point do&amp;wn</source>
    <translation>&amp;Bajar el punto</translation>
  </message>
  <message>
    <source>Move the point to the co&amp;lumn at the left</source>
    <translation>Llevar el punto a la columna i&amp;zquierda</translation>
  </message>
  <message>
    <source>Move the point to the column at the &amp;right</source>
    <translation>Llevar el punto a la columna derec&amp;ha</translation>
  </message>
  <message>
    <source>Remo&amp;ve the point, or take the passage from it</source>
    <translation>&amp;Quitar el punto o sacar de él el pasaje</translation>
  </message>
  <message>
    <source>Grade an article …</source>
    <translation>Calificar un artículo …</translation>
  </message>
  <message>
    <source>Show or fold &amp;all passages</source>
    <translation>M&amp;ostrar o plegar todos los pasajes</translation>
  </message>
  <message>
    <source>Show or &amp;hide the ratings</source>
    <translation>Mostrar u oc&amp;ultar las valoraciones</translation>
  </message>
  <message>
    <source>&amp;Board</source>
    <translation>&amp;Tablero</translation>
  </message>
  <message>
    <source>Ma&amp;trix</source>
    <translation>&amp;Matriz</translation>
  </message>
  <message>
    <source>R&amp;isk picture</source>
    <translation>Mapa de ries&amp;gos</translation>
  </message>
  <message>
    <source>edit</source>
    <translation>editar</translation>
  </message>
  <message>
    <source>move</source>
    <translation>mover</translation>
  </message>
  <message>
    <source>fold</source>
    <translation>plegar</translation>
  </message>
  <message>
    <source>remove</source>
    <translation>quitar</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/overview</name>
  <message>
    <source>The board</source>
    <translation>El tablero</translation>
  </message>
  <message>
    <source>Disputed</source>
    <translation>Rebatidos</translation>
  </message>
  <message>
    <source>Single source</source>
    <translation>Fuente única</translation>
  </message>
  <message>
    <source>Contradictions</source>
    <translation>Contradicciones</translation>
  </message>
  <message>
    <source>How far to rely on articles (L)</source>
    <translation>Cuánto fiarse de los artículos (L)</translation>
  </message>
  <message>
    <source>Choose a point, a passage or an article to rate it here. I hides this column.</source>
    <translation>Elija un punto, un pasaje o un artículo para valorarlo aquí. I oculta esta columna.</translation>
  </message>
  <message numerus="yes">
    <source>%n passage(s) not used yet</source>
    <translation><numerusform>%n pasaje aún sin usar</numerusform><numerusform>%n pasajes aún sin usar</numerusform></translation>
  </message>
  <message>
    <source>{n} more</source>
    <translation>{n} más</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/passage_acts</name>
  <message>
    <source>{n} passages: which point?</source>
    <translation>{n} pasajes: ¿a qué punto?</translation>
  </message>
  <message>
    <source>Which point?</source>
    <translation>¿Qué punto?</translation>
  </message>
  <message>
    <source>disputing a point</source>
    <translation>rebatir un punto</translation>
  </message>
  <message>
    <source>supporting a point</source>
    <translation>apoyar un punto</translation>
  </message>
  <message>
    <source>making a point</source>
    <translation>crear un punto</translation>
  </message>
  <message>
    <source>Which passage says the opposite?</source>
    <translation>¿Qué pasaje dice lo contrario?</translation>
  </message>
  <message>
    <source>taking a passage from a point</source>
    <translation>sacar un pasaje de un punto</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/passage_lines</name>
  <message>
    <source>None yet: drag a passage onto the point, or press S on one.</source>
    <translation>Ninguno aún: arrastre un pasaje al punto o pulse S sobre uno.</translation>
  </message>
  <message>
    <source>{n} more stand on the card.</source>
    <translation>{n} más están en la ficha.</translation>
  </message>
  <message>
    <source>Show it in its article</source>
    <translation>Mostrarlo en su artículo</translation>
  </message>
  <message>
    <source>Print gist</source>
    <translation>Resumen</translation>
  </message>
  <message>
    <source>Gist …</source>
    <translation>Resumen …</translation>
  </message>
  <message>
    <source>Say it in your own words, in a line (G)</source>
    <translation>Dígalo con sus palabras, en una línea (G)</translation>
  </message>
  <message>
    <source>Take it from this point</source>
    <translation>Sacarlo de este punto</translation>
  </message>
  <message>
    <source>Take it from this point; it stays tagged (Del)</source>
    <translation>Sacarlo de este punto; sigue etiquetado (Supr)</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/passage_sheet</name>
  <message>
    <source>Show it in its article (O)</source>
    <translation>Mostrarlo en su artículo (O)</translation>
  </message>
  <message>
    <source>The quote</source>
    <translation>La cita</translation>
  </message>
  <message>
    <source>The gist</source>
    <translation>El resumen</translation>
  </message>
  <message>
    <source>The memo prints</source>
    <translation>El memorando imprime</translation>
  </message>
  <message>
    <source>In this point</source>
    <translation>En este punto</translation>
  </message>
  <message>
    <source>In this point (a click on its side takes it away)</source>
    <translation>En este punto (un clic en su lado lo quita)</translation>
  </message>
  <message>
    <source>Link a contradiction …</source>
    <translation>Enlazar una contradicción …</translation>
  </message>
  <message>
    <source>Choose a passage that says the opposite (X)</source>
    <translation>Elija un pasaje que diga lo contrario (X)</translation>
  </message>
  <message>
    <source>Serves</source>
    <translation>Sirve a</translation>
  </message>
  <message>
    <source>Contradicted by</source>
    <translation>Contradicho por</translation>
  </message>
  <message>
    <source>Passage · {kind}</source>
    <translation>Pasaje · {kind}</translation>
  </message>
  <message>
    <source>No point yet: S, or N for a new one.</source>
    <translation>Aún sin punto: S, o N para uno nuevo.</translation>
  </message>
  <message>
    <source>Nothing that is linked.</source>
    <translation>Nada enlazado.</translation>
  </message>
  <message>
    <source>What they disagree about</source>
    <translation>En qué discrepan</translation>
  </message>
  <message>
    <source>Unlink</source>
    <translation>Desenlazar</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/point_acts</name>
  <message>
    <source>The point is removed; its passages stay. Undo brings it back.</source>
    <translation>El punto se ha quitado; sus pasajes quedan. Deshacer lo recupera.</translation>
  </message>
  <message>
    <source>Merge into which point?</source>
    <translation>¿Con qué punto fusionar?</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/point_sheet</name>
  <message>
    <source>Edit the sentence (Enter)</source>
    <translation>Editar la frase (Intro)</translation>
  </message>
  <message>
    <source>Which way it points</source>
    <translation>En qué sentido apunta</translation>
  </message>
  <message>
    <source>Stance</source>
    <translation>Postura</translation>
  </message>
  <message>
    <source>How much it counts</source>
    <translation>Cuánto cuenta</translation>
  </message>
  <message>
    <source>Weight</source>
    <translation>Peso</translation>
  </message>
  <message>
    <source>Scale</source>
    <translation>Escala</translation>
  </message>
  <message>
    <source>One scale for the whole brief: another rates every risk anew, with its nearest words.</source>
    <translation>Una sola escala para todo el expediente: otra valora de nuevo cada riesgo, con sus palabras más próximas.</translation>
  </message>
  <message>
    <source>Trend</source>
    <translation>Tendencia</translation>
  </message>
  <message>
    <source>Mitigation</source>
    <translation>Mitigación</translation>
  </message>
  <message>
    <source>Priority, 1 is done first</source>
    <translation>Prioridad; 1 es lo primero</translation>
  </message>
  <message>
    <source>Conditions</source>
    <translation>Condiciones</translation>
  </message>
  <message>
    <source>Its passages</source>
    <translation>Sus pasajes</translation>
  </message>
  <message>
    <source>{n} is {word}</source>
    <translation>{n} es {word}</translation>
  </message>
  <message>
    <source>Score {points} of 25</source>
    <translation>Puntuación {points} de 25</translation>
  </message>
  <message>
    <source>Likelihood and impact give the score</source>
    <translation>La probabilidad y el impacto dan la puntuación</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/strip</name>
  <message>
    <source>Nothing is tagged yet: read an article and press A, R or C.</source>
    <translation>Aún no hay nada etiquetado: lea un artículo y pulse A, R o C.</translation>
  </message>
  <message>
    <source>Read</source>
    <translation>Lectura</translation>
  </message>
  <message>
    <source>Every passage serves a point.</source>
    <translation>Todos los pasajes sirven a un punto.</translation>
  </message>
  <message>
    <source>Show the passages, too, that serve a point already</source>
    <translation>Mostrar también los pasajes que ya sirven a un punto</translation>
  </message>
  <message numerus="yes">
    <source>Not used yet: %n</source>
    <translation><numerusform>Aún sin usar: %n</numerusform><numerusform>Aún sin usar: %n</numerusform></translation>
  </message>
  <message>
    <source>No passage of this kind is left.</source>
    <translation>No queda ningún pasaje de este tipo.</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/strip_list</name>
  <message>
    <source>Passages not used yet</source>
    <translation>Pasajes aún sin usar</translation>
  </message>
</context>
<context>
  <name>ui/weigh_desk/wording</name>
  <message>
    <source>sentence</source>
    <translation>frase</translation>
  </message>
  <message>
    <source>place on the board</source>
    <translation>lugar en el tablero</translation>
  </message>
  <message>
    <source>date</source>
    <translation>fecha</translation>
  </message>
  <message>
    <source>reason</source>
    <translation>motivo</translation>
  </message>
  <message>
    <source>conditions</source>
    <translation>condiciones</translation>
  </message>
  <message>
    <source>impact</source>
    <translation>impacto</translation>
  </message>
  <message>
    <source>likelihood</source>
    <translation>probabilidad</translation>
  </message>
  <message>
    <source>mitigation</source>
    <translation>mitigación</translation>
  </message>
  <message>
    <source>owner</source>
    <translation>responsable</translation>
  </message>
  <message>
    <source>priority</source>
    <translation>prioridad</translation>
  </message>
  <message>
    <source>stance</source>
    <translation>postura</translation>
  </message>
  <message>
    <source>trend</source>
    <translation>tendencia</translation>
  </message>
  <message>
    <source>weight</source>
    <translation>peso</translation>
  </message>
  <message>
    <source>Impact {degree}</source>
    <translation>Impacto {degree}</translation>
  </message>
  <message>
    <source>Score {points}</source>
    <translation>Puntuación {points}</translation>
  </message>
  <message>
    <source>owner not set</source>
    <translation>responsable sin definir</translation>
  </message>
  <message>
    <source>Priority {number}</source>
    <translation>Prioridad {number}</translation>
  </message>
  <message>
    <source>by {date}</source>
    <translation>plazo: {date}</translation>
  </message>
  <message>
    <source>{n} for</source>
    <translation>{n} a favor</translation>
  </message>
  <message>
    <source>{n} against</source>
    <translation>{n} en contra</translation>
  </message>
  <message>
    <source>Disputed: goes to “Where the sources disagree”</source>
    <translation>Rebatido: pasa a «En qué discrepan las fuentes»</translation>
  </message>
  <message>
    <source>Contradicted: goes to “Where the sources disagree”</source>
    <translation>Contradicho: pasa a «En qué discrepan las fuentes»</translation>
  </message>
  <message>
    <source>No passage yet</source>
    <translation>Aún sin pasajes</translation>
  </message>
  <message>
    <source>Colleagues set it differently: {fields}</source>
    <translation>Los colegas lo han definido de otro modo: {fields}</translation>
  </message>
  <message>
    <source>evidence</source>
    <translation>evidencia</translation>
  </message>
</context>
<context>
  <name>ui/who_else/answers</name>
  <message>
    <source>shares: {words}</source>
    <translation>comparte: {words}</translation>
  </message>
</context>
<context>
  <name>ui/who_else/asking</name>
  <message>
    <source>This passage supports no point yet.</source>
    <translation>Este pasaje aún no apoya ningún punto.</translation>
  </message>
  <message>
    <source>Make a point of it first, on the board.</source>
    <translation>Cree antes un punto con él en el tablero.</translation>
  </message>
  <message>
    <source>adding who else says it</source>
    <translation>añadir quién más lo dice</translation>
  </message>
  <message>
    <source>This point has no passage yet to contradict.</source>
    <translation>Este punto aún no tiene ningún pasaje que contradecir.</translation>
  </message>
  <message>
    <source>Add one to it first.</source>
    <translation>Añádale uno antes.</translation>
  </message>
  <message>
    <source>supports this point</source>
    <translation>apoya este punto</translation>
  </message>
  <message>
    <source>disputes this point</source>
    <translation>rebate este punto</translation>
  </message>
  <message>
    <source>contradicts it</source>
    <translation>lo contradice</translation>
  </message>
  <message>
    <source>tagged as {kind}</source>
    <translation>etiquetado como {kind}</translation>
  </message>
</context>
<context>
  <name>ui/who_else/panel</name>
  <message>
    <source>Who else says this</source>
    <translation>Quién más lo dice</translation>
  </message>
  <message>
    <source>Choose a passage or a point, and press W.</source>
    <translation>Elija un pasaje o un punto y pulse W.</translation>
  </message>
  <message>
    <source>All articles speak to it already.</source>
    <translation>Todos los artículos se pronuncian ya sobre ello.</translation>
  </message>
  <message>
    <source>There is no other article yet.</source>
    <translation>Aún no hay otro artículo.</translation>
  </message>
  <message>
    <source>What is added gets the sub-tag “{label}”.</source>
    <translation>Lo que se añada recibe la subetiqueta «{label}».</translation>
  </message>
  <message>
    <source>Enter: tag as {kind} · X: contradicts · Space: show</source>
    <translation>Intro: etiquetar como {kind} · X: contradice · Espacio: mostrar</translation>
  </message>
  <message>
    <source>Enter: supports · D: disputes · X: contradicts · Space: show</source>
    <translation>Intro: apoya · D: rebate · X: contradice · Espacio: mostrar</translation>
  </message>
  <message>
    <source>For the point “{sentence}”</source>
    <translation>Para el punto «{sentence}»</translation>
  </message>
  <message>
    <source>No sentence of the other articles shares its words.</source>
    <translation>Ninguna frase de los demás artículos comparte sus palabras.</translation>
  </message>
  <message>
    <source>Added. Undo takes it back.</source>
    <translation>Añadido. Deshacer lo retira.</translation>
  </message>
</context>
<context>
  <name>ui/window</name>
  <message>
    <source>Weigh</source>
    <translation>Valoración</translation>
  </message>
  <message>
    <source> (read-only)</source>
    <translation> (solo lectura)</translation>
  </message>
</context>
</TS>
