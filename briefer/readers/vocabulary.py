"""What menus, buttons and section names of web pages say, folded: English, and the commonest of other languages."""

from __future__ import annotations

MENU = frozenset(
    "home|menu|main menu|search|close|skip to content|skip to main content|skip to navigation|toggle navigation|"
    "navigation|log in|login|log out|sign in|sign up|sign up now|register|my account|account|member login|"
    "members|become a member|subscribe|subscribe now|subscribe today|subscriptions|newsletter|newsletters|donate|"
    "donate now|give|shop|store|support us|join|join us|join now|follow|follow us|contact|contact us|about|"
    "about us|advertise|advertise with us|careers|jobs|faq|help|privacy|privacy policy|cookie policy|cookies|"
    "terms|terms of use|terms of service|sitemap|rss|archive|archives|share|share this|share on|share article|"
    "share this article|share this post|tweet|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|"
    "instagram|youtube|bluesky|mastodon|threads|tiktok|email|e-mail|email this|print|pdf|save|bookmark|copy link|"
    "like|like this|reply|comment|comments|add comment|leave a comment|leave a reply|post a comment|discussion|"
    "article discussion|join the discussion|join the conversation|view comments|show comments|no comments|"
    "comments are closed|related|related articles|related posts|related stories|related content|related topics|"
    "related reading|you may also like|you might also like|recommended|recommended for you|trending|trending now|"
    "most read|most popular|popular|popular posts|latest|latest news|latest posts|more stories|more news|"
    "more articles|read more|read next|read also|up next|see also|see more|see all|show more|load more|view all|"
    "view all posts|view more|more|more info|learn more|continue reading|next|previous|prev|next article|"
    "previous article|next post|previous post|older posts|newer posts|back|back to top|top|tags|topics|"
    "categories|filed under|listen|listen to article|listen to this article|play|pause|watch|gift|gift article|"
    "open in app|download|download pdf|download the pdf|cite|permissions|reprints|table of contents|contents|"
    "accept|accept all|reject all|ok|got it|get started|anmelden|einloggen|abonnieren|jetzt abonnieren|teilen|"
    "drucken|merken|kommentare|kommentieren|mehr|mehr lesen|weiterlesen|mehr zum thema|zum thema|startseite|"
    "suche|impressum|datenschutz|zur startseite|inicio|buscar|iniciar sesión|suscríbete|suscribirse|compartir|"
    "imprimir|comentarios|leer más|seguir leyendo|ver más|más noticias|relacionados|noticias relacionadas|"
    "te puede interesar|accueil|rechercher|se connecter|s'abonner|abonnez-vous|partager|imprimer|commentaires|"
    "lire la suite|lire aussi|voir plus|à lire aussi|sur le même sujet".split("|")
)
"""Whole labels of menu entries, buttons and link lists."""

SECTIONS = frozenset(
    "opinion|opinions|op-ed|editorial|commentary|comment|analysis|news|world|world news|politics|business|"
    "economy|culture|science|technology|tech|sports|sport|health|climate|environment|americas|africa|asia|europe|"
    "middle east|features|feature|blog|blogs|essay|essays|review|reviews|interview|report|reports|research|"
    "publications|insights|briefing|security|defense|defence|national security|foreign policy|local|video|videos|"
    "audio|podcast|podcasts|photos|events|projects|topics|issues|article|post|explainer|exclusive|breaking|"
    "breaking news|meinung|kommentar|politik|wirtschaft|opinión|política|economía|internacional|tribune|"
    "politique|économie|international|press release|media release|pressemitteilung|comunicado de prensa|"
    "communiqué de presse|for immediate release".split("|")
)
"""Names of sections and kinds of text, which are furniture only above a title."""
