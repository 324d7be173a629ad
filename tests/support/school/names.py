"""Names and places to draw from. All invented or as common as can be; postcodes that nobody has."""

import unicodedata

SURNAMES = """
ADAM ALLARD ANDRÉ ARNAUD AUBERT AUBRY BAILLY BARBIER BARON BARTHÉLEMY BÉNARD BENALI BENOIT BERGER BERNARD BERTRAND
BESSON BLANC BLANCHARD BONNET BOUCHER BOURGEOIS BOUSSAD BOUVIER BRETON BRUN BRUNET CAMARA CARPENTIER CARON CHARLES
CHARPENTIER CHEN CHEVALIER CLÉMENT COLAS COLIN COLLET CORDIER COSTA COULIBALY COUSIN DA-SILVA DANIEL DAVID DELAUNAY
DELMAS DENIS DIALLO DIARRA DUBOIS DUFOUR DUMAS DUMONT DUPONT DUPUIS DURAND DUVAL ÉTIENNE FABRE FAURE FERNANDES FERRAND
FISCHER FLEURY FONTAINE FOURNIER FRANÇOIS GAILLARD GARCIA GARNIER GAUTHIER GAY GÉRARD GERMAIN GILBERT GILLET GIRARD
GIRAUD GRANGER GUÉRIN GUICHARD GUILLAUME HADDAD HAMON HENRY HERVÉ HUBERT HUET HUMBERT IMBERT JACOB JACQUET JOLY JULIEN
KLEIN KONATÉ LACROIX LAMBERT LAMY LAPORTE LAURENT LEBON LEBRUN LECLERC LECOMTE LEFÈVRE LEGRAND LEMAIRE LEROUX LEROY
LOPEZ LUCAS MAILLARD MALLET MARCHAL MARCHAND MARÉCHAL MARIE MARTEL MARTIN MARTINEZ MASSON MATHIEU MENDY MERCIER
MEUNIER MEYER MICHEL MILLET MONNIER MOREAU MOREL MORIN MORVAN MOULIN MULLER NGUYEN NICOLAS NOËL OLIVIER PARIS PASQUIER
PAYET PELLETIER PEREIRA PÉREZ PERRIN PERROT PETIT PICARD PIERRE POIRIER PONS POULAIN PRÉVOST RAYNAUD RÉMY RENARD
RENAUD REY REYNAUD RICHARD RIVIÈRE ROBERT ROCHE RODRIGUES ROGER ROLLAND ROUSSEAU ROUSSEL ROUX ROYER SANCHEZ SCHMITT
SCHNEIDER SIMON TANGUY TESSIER THOMAS TRAORÉ TOURÉ TRAN VASSEUR VIDAL VINCENT VOISIN WAGNER WEBER YILMAZ ZIANI
""".split()

PARTICLES = ("DE ", "LE ", "DU ", "DE LA ")

GIRLS = """
Adèle Agathe Alice Alix Ambre Aminata Anaïs Anna Apolline Assia Camille Capucine Charlie Charlotte Chloé Clara
Clémence Éléonore Élise Élodie Emma Ève Fatou Gabrielle Héloïse Inaya Inès Iris Jade Jeanne Joséphine Julia Juliette
Léa Lina Lola Lou Louise Lucie Maëlle Manon Margaux Marie-Lou Mathilde Maya Mila Nina Noémie Nour Olivia Pauline
Romane Rose Salomé Sarah Sofia Victoire Yasmine Zélie Zoé
""".split()

BOYS = """
Aaron Adam Adrien Alexandre Amadou Antoine Arthur Aurélien Axel Baptiste Clément Côme David Diego Éliott Enzo Ethan
Félix Gabin Gabriel Hugo Ibrahim Imran Isaac Jean-Baptiste Jules Kaïs Kylian Léo Léon Liam Loïc Louis Lucas Maël Malo
Marius Martin Mathéo Mathis Maxence Mohamed Naël Nathan Noah Noé Nolan Oscar Paul Pierre-Louis Raphaël Rayan Robin
Samuel Simon Théo Tom Victor Yanis Youssef
""".split()

WOMEN = """
Aïcha Amandine Anne Anne-Sophie Audrey Aurélie Béatrice Bénédicte Camélia Carole Caroline Catherine Cécile Céline
Christelle Claire Corinne Delphine Élisabeth Émilie Estelle Fatima Fatoumata Florence Frédérique Géraldine Hélène
Isabelle Jennifer Julie Karima Laetitia Latifa Laure Laurence Leïla Linh Magali Maria Marie Marie-Christine Mélanie
Nadia Nathalie Noura Patricia Sabrina Samira Sandrine Sonia Sophie Stéphanie Sylvie Valérie Vanessa Véronique Virginie
Yolande
""".split()

MEN = """
Abdel Alain Alexis Arnaud Benoît Bruno Carlos Cédric Christian Christophe Cyril Damien Denis Didier Emmanuel Éric
Fabien Fabrice Farid François Frédéric Gilles Grégory Guillaume Hakim Hervé Jean-Marc Jean-Philippe Jérôme João Karim
Laurent Ludovic Mamadou Marc Mehdi Michaël Mickaël Moussa Nicolas Olivier Pascal Patrick Philippe Régis Rachid
Sébastien Serge Stéphane Thierry Thomas Tuan Vincent Xavier Yann Yves
""".split()

STREETS = """
RUE DES LILAS|RUE DU MOULIN VERT|AVENUE DE LA GARE|BOULEVARD DES AULNES|RUE DE L'ÉGLISE|ALLÉE DES CHARMES
PLACE DU MARCHÉ|RUE JEANNE VILLEPREUX|CHEMIN DU GUÉ|IMPASSE DES FORGES|RUE DES DEUX PONTS|AVENUE DES ARGONAUTES
RUE DE LA LIBERTÉ|QUAI DES BATELIERS|RUE DU VIEUX PUITS|SQUARE DES TILLEULS|RUE DES QUATRE VENTS|COURS DES ORMES
RUE SAINT-EXUPÈRE|PASSAGE DE L'HORLOGE|RUE DU PRESSOIR|AVENUE DU STADE|RUE DES ÉCOLES|RUE DE LA FONTAINE
""".replace("\n", "|").strip("|").split("|")

BUILDINGS = (
    "RÉSIDENCE LES TILLEULS",
    "RÉSIDENCE DU PARC",
    "BÂTIMENT C ESCALIER 2",
    "APPARTEMENT 12",
    "TOUR MIRABELLE",
    "LIEU-DIT LE PRÉ",
)

CITIES = (
    ("75021", "PARIS"),
    ("75022", "PARIS"),
    ("75023", "PARIS"),
    ("92998", "PONT L ABBESSE"),
    ("93997", "LES TROIS MOULINS"),
    ("94999", "ST AUBIN SUR BRUME"),
)


def slug(text):
    """A name as it stands in an e-mail address."""
    apart = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "OE"))
    plain = apart.encode("ascii", "ignore").decode()
    return "".join(c if c.isalnum() else "-" for c in plain.lower()).strip("-")


SLUGS = {name: slug(name) for name in SURNAMES + GIRLS + BOYS + WOMEN + MEN}
