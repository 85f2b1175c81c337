import FrenchText
import Testing

/// The specification's table, row by row: tokens as typed, then their normal forms.
@Suite("Tokens and normal forms")
struct TokenizerTests {
  let tokenizer: Tokenizer

  init() throws { tokenizer = try Tokenizer() }

  @Test(
    "splits and joins as French does",
    arguments: [
      // text, tokens, why the row is here
      ("l'IA", ["l'", "IA"], "elided article"),
      ("d’IA", ["d’", "IA"], "typographic apostrophe"),
      ("l`IA", ["l`", "IA"], "grave accent for an apostrophe"),
      ("l´IA", ["l´", "IA"], "acute accent for an apostrophe"),
      ("lʼIA", ["lʼ", "IA"], "modifier apostrophe"),
      ("l′IA", ["l′", "IA"], "prime"),
      ("L ' IA", ["L '", "IA"], "stray spaces around the apostrophe"),
      ("l' IA", ["l'", "IA"], "stray space after it"),
      ("l 'IA", ["l '", "IA"], "stray space before it"),
      ("L\u{A0}’\u{A0}IA", ["L\u{A0}’", "IA"], "stray no-break spaces"),
      ("l''IA", ["l''", "IA"], "doubled apostrophe"),
      ("L'IA", ["L'", "IA"], "capital"),
      ("l'", ["l'"], "nothing on the right"),
      ("l'«\u{A0}IA\u{A0}»", ["l'", "«", "IA", "»"], "a quotation mark after the apostrophe"),
      ("d'1 an", ["d'", "1", "an"], "a number after the apostrophe"),
      ("qu'est", ["qu'", "est"], "elision of que"),
      ("jusqu'ici", ["jusqu'", "ici"], "elision of jusque"),
      ("lorsqu'on", ["lorsqu'", "on"], "elision of lorsque"),
      ("JUSQU'ALORS", ["JUSQU'", "ALORS"], "found after case folding"),
      ("puisqu´il", ["puisqu´", "il"], "elision of puisque"),
      ("quoiqu`il", ["quoiqu`", "il"], "qu before a grave accent is no ù"),
      ("d'l'IA", ["d'", "l'", "IA"], "elided words in a row"),
      ("j'suis", ["j'", "suis"], "spoken elision before a consonant"),
      ("l'on", ["l'on"], "UD: an ornament of on, not an article"),
      ("quelqu'un", ["quelqu'un"], "listed as one word"),
      ("aujourd’hui", ["aujourd’hui"], "listed as one word"),
      ("AUJOURD'HUI", ["AUJOURD'HUI"], "listed, in capitals"),
      ("presqu'île", ["presqu'île"], "listed as one word"),
      ("presqu'ile", ["presqu'ile"], "listed, without its accent"),
      ("presqu'impossible", ["presqu'", "impossible"], "presqu' before another word"),
      ("prud'hommes", ["prud'hommes"], "listed as one word"),
      ("entr'aide", ["entr'aide"], "listed as one word"),
      ("d'aujourd'hui", ["d'", "aujourd'hui"], "an elided word before a listed one"),
      ("N'Djamena", ["N'Djamena"], "a name: nothing elides before a consonant"),
      ("p'tit", ["p'tit"], "an apostrophe inside a word"),
      ("a-t-il", ["a", "-t-il"], "pronoun with its t"),
      ("vient-on", ["vient", "-on"], "pronoun"),
      ("donne-le-moi", ["donne", "-le", "-moi"], "two pronouns"),
      ("est-ce", ["est", "-ce"], "pronoun ce"),
      ("qu'est-ce", ["qu'", "est", "-ce"], "elided word and pronoun"),
      ("vas-y", ["vas", "-y"], "one letter"),
      ("A-T-IL", ["A", "-T-IL"], "in capitals"),
      ("a‑t‑il", ["a", "‑t‑il"], "no-break hyphens"),
      ("ce jour-là", ["ce", "jour", "-là"], "adverb after a noun"),
      ("celui-ci", ["celui-ci"], "a pronoun of its own"),
      ("y a -t-il", ["y", "a", "-t-il"], "a space before the pronoun"),
      ("- il manque", ["-", "il", "manque"], "a list's dash"),
      ("rendez-vous", ["rendez-vous"], "a noun that looks like a verb with its pronoun"),
      ("co-construction", ["co-construction"], "compound"),
      ("Vaulx-en-Velin", ["Vaulx-en-Velin"], "a town; en is no pronoun inside"),
      ("Bar-le-Duc", ["Bar-le-Duc"], "a town; le is no pronoun inside"),
      ("open-data open data opendata", ["open-data", "open", "data", "opendata"], "as written"),
      ("e-administration", ["e-administration"], "as written"),
      ("chat-bot, chatbot", ["chat-bot", ",", "chatbot"], "as written"),
      ("c'est-à-dire", ["c'est-à-dire"], "protected expression"),
      ("c.-à-d.", ["c.-à-d."], "protected expression"),
      ("C’EST-À-DIRE", ["C’EST-À-DIRE"], "protected, in capitals"),
      ("c'est-a-dire,", ["c'est-a-dire", ","], "protected, without its accent"),
      ("s'il-vous-plaît", ["s'il-vous-plaît"], "protected expression"),
      ("agent·e·s", ["agent·e·s"], "inclusive, middle dots"),
      ("agent.e.s", ["agent.e.s"], "inclusive, dots"),
      ("agent-e-s", ["agent-e-s"], "inclusive, hyphens"),
      ("agent(e)s", ["agent(e)s"], "inclusive, parentheses"),
      ("agentEs", ["agentEs"], "inclusive, capital"),
      ("élu·es", ["élu·es"], "inclusive, one dot"),
      ("élu•e•s", ["élu•e•s"], "inclusive, bullets"),
      ("administrateur·rice·s", ["administrateur·rice·s"], "inclusive ending -rice"),
      ("correcteur/trice", ["correcteur/trice"], "inclusive, slash"),
      ("les agent.e.s.", ["les", "agent.e.s", "."], "inclusive at a sentence's end"),
      ("(agent(e)s)", ["(", "agent(e)s", ")"], "inclusive inside parentheses"),
      ("I.A.", ["I.A."], "acronym"),
      ("S.I.G.", ["S.I.G."], "acronym"),
      ("R.G.P.D", ["R.G.P.D"], "acronym without its last dot"),
      ("J.-C.", ["J.-C."], "initials"),
      ("bien.mal", ["bien", ".", "mal"], "a missing space after a dot"),
      ("temps,argent", ["temps", ",", "argent"], "a missing space after a comma"),
      ("données/IA", ["données", "/", "IA"], "a slash between words"),
      ("DSI;DGS", ["DSI", ";", "DGS"], "a missing space after a semicolon"),
      ("bien.Mais", ["bien", ".", "Mais"], "a missing space before a capital"),
      ("le/la", ["le", "/", "la"], "two articles, no inclusive ending"),
      ("www.data.gouv.fr", ["www.data.gouv.fr"], "address"),
      ("dpo@ville.fr", ["dpo@ville.fr"], "e-mail address"),
      ("(https://a.fr/b?c=d).", ["(", "https://a.fr/b?c=d", ")", "."], "a link in a sentence"),
      ("budget.xlsx", ["budget.xlsx"], "a file's name"),
      ("12,5", ["12,5"], "decimals"),
      ("ISO 27001", ["ISO 27001"], "the name of a standard"),
      ("n°3", ["n°3"], "numero"),
      ("24/7", ["24/7"], "numbers around a slash"),
      ("R&D", ["R&D"], "an acronym with an ampersand"),
      ("12,50 €", ["12,50", "€"], "amount"),
      ("12,50\u{A0}€", ["12,50", "€"], "amount with a no-break space"),
      ("12,50€", ["12,50", "€"], "amount without space"),
      ("10 %", ["10", "%"], "per cent"),
      ("10%", ["10", "%"], "per cent without space"),
      ("10 000", ["10 000"], "a space inside a number"),
      ("10\u{A0}000", ["10\u{A0}000"], "no-break space"),
      ("10\u{202F}000", ["10\u{202F}000"], "narrow no-break space"),
      ("1 000 000 €", ["1 000 000", "€"], "two spaces inside"),
      ("10\n000", ["10", "000"], "a line break parts numbers"),
      ("1er", ["1er"], "ordinal"),
      ("2023/2024", ["2023/2024"], "years"),
      ("20h30", ["20", "h", "30"], "UD: hours are words"),
      ("160km", ["160", "km"], "UD: units are words"),
      (
        "mot\u{202F}!", ["mot", "!"],
        "ICU joins a narrow no-break space to its word; French does not"
      ),
      ("œuvre", ["œuvre"], "ligature"),
      ("E´", ["E´"], "accent beside its letter"),
      ("l'E´cole", ["l'", "E´cole"], "accent beside its letter inside a word"),
      ("ﬁn", ["ﬁn"], "typographic ligature"),
      ("!!!", ["!!!"], "a run of one mark"),
      ("😡😡", ["😡😡"], "a run of one emoji"),
      ("😡👍", ["😡", "👍"], "two emoji"),
      ("👨‍👩‍👧‍👦", ["👨‍👩‍👧‍👦"], "an emoji family"),
      ("merci :-)", ["merci", ":-)"], "emoticon"),
      ("maaanque", ["maaanque"], "a run of a letter"),
      ("R.A.S", ["R.A.S"], "a non-answer"),
      ("-", ["-"], "a non-answer"),
      ("???", ["???"], "a non-answer"),
      ("l'O.N.U.", ["l'", "O.N.U."], "an acronym after an elided word"),
      ("y'a", ["y'", "a"], "spoken il y a"),
      ("semble t'il", ["semble", "t'il"], "an apostrophe for the pronoun's hyphen"),
      ("peut -on", ["peut", "-on"], "a space before a pronoun that fits its verb"),
      ("la salle -je précise", ["la", "salle", "-", "je", "précise"], "a dash: no verb before it"),
      ("etc., budget", ["etc.", ",", "budget"], "the dot of an abbreviation inside a sentence"),
      ("budget, etc.", ["budget", ",", "etc", "."], "the dot at its end"),
      ("M. Dupont et J. Dupont", ["M.", "Dupont", "et", "J.", "Dupont"], "title and initial"),
      ("plan B. Le budget", ["plan", "B", ".", "Le", "budget"], "a letter at a sentence's end"),
      ("II/III", ["II/III"], "Roman numbers around a slash"),
      ("bac+5, Canal+ et C++", ["bac+5", ",", "Canal+", "et", "C++"], "a plus that belongs"),
      ("temps+argent", ["temps", "+", "argent"], "a plus between words"),
      ("50k€", ["50", "k€"], "thousands of euros"),
      ("m² de t½", ["m²", "de", "t½"], "superscripts and fractions"),
      ("-> oui", ["->", "oui"], "an arrow"),
      ("(...) [...]", ["(", "...", ")", "[", "...", "]"], "ellipsis in brackets"),
      ("'oui'", ["'", "oui", "'"], "quotation marks"),
      ("j~ je", ["j~", "je"], "a word broken off, as transcripts of speech write it"),
    ] as [(String, [String], String)])
  func split(_ text: String, _ expected: [String], _ why: String) {
    #expect(surfaces(text, tokenizer) == expected, "\(why)")
  }

  @Test(
    "has one normal form for what is one word",
    arguments: [
      // texts, normal forms, why
      (["l'IA", "l’IA", "l`IA", "l´IA", "L ' IA", "l''ia"], ["l", "ia"], "apostrophes"),
      (["I.A.", "IA", "ia", "I.A"], ["ia"], "acronym"),
      (["S.I.G.", "SIG", "S.I.G"], ["sig"], "acronym"),
      (["R.G.P.D", "RGPD", "r.g.p.d."], ["rgpd"], "acronym"),
      (["open-data", "opendata", "OpenData", "Open‑Data"], ["open data"], "closed and hyphenated"),
      (["chat-bot", "chatbot", "ChatBot"], ["chat bot"], "closed and hyphenated"),
      (["chat-bots", "chatbots"], ["chat bots"], "plural of a closed compound"),
      (["e-administration", "eadministration"], ["e administration"], "closed and hyphenated"),
      (["rendez-vous", "rdv", "RDV", "rendezvous"], ["rendez vous"], "shortcut of a compound"),
      (
        ["c'est-à-dire", "c.-à-d.", "cad", "c’est-a-dire", "c.à.d."], ["c est a dire"], "expression"
      ),
      (["s'il-vous-plaît", "svp"], ["s il vous plait"], "expression"),
      (
        [
          "agent·e·s", "agent.e.s", "agent-e-s", "agent(e)s", "agentEs", "agent·es", "agent.es",
          "agent(es)", "agent/e/s", "agents", "AGENT·E·S", "agent*e*s",
        ], ["agents"], "inclusive writing"
      ),
      (["élu·es", "élu·e·s", "ÉLU.E.S", "élus", "e\u{301}lu·e·s"], ["elus"], "inclusive writing"),
      (
        ["administrateur·rice·s", "administrateur.trice.s", "administrateurs"], ["administrateurs"],
        "inclusive"
      ),
      (["correcteur/trice", "correcteur(trice)", "correcteur·trice"], ["correcteur"], "inclusive"),
      (["tou·te·s", "tous·tes", "tous"], ["tous"], "inclusive pronoun"),
      (["un·e", "un(e)", "un"], ["un"], "inclusive article"),
      (["œuvre", "oeuvre", "ŒUVRE", "OEuvre"], ["oeuvre"], "ligature"),
      (["É", "E´", "E\u{301}", "é"], ["e"], "accent beside its letter"),
      (["ﬁn", "fin", "FIN"], ["fin"], "typographic ligature"),
      (["pb", "PB", "problème"], ["probleme"], "written shortcut"),
      (["bcp", "beaucoup"], ["beaucoup"], "written shortcut"),
      (["qqs", "quelques"], ["quelques"], "written shortcut"),
      (["ds", "dans"], ["dans"], "written shortcut"),
      (["pr", "pour"], ["pour"], "written shortcut"),
      (["tps", "temps"], ["temps"], "written shortcut"),
      (["nbx", "nombreux"], ["nombreux"], "written shortcut"),
      (["DS"], ["ds"], "in capitals an acronym"),
      (["maaanque", "manque", "MANQUEEEE"], ["manque"], "a letter repeated"),
      (["créée"], ["creee"], "é and e are two letters"),
      (["VIII", "viii"], ["viii"], "Roman digits repeat"),
      (["!!!", "!", "!!!!!!"], ["!"], "a mark repeated"),
      (["...", "…", "....."], ["…"], "ellipsis"),
      (["😡😡", "😡", "😡😡😡"], ["😡"], "an emoji repeated"),
      (
        ["10 000", "10000", "10\u{A0}000", "10\u{202F}000", "10'000"], ["10000"],
        "spaces in numbers"
      ),
      (["n°3", "N°3", "nº3"], ["numero 3"], "numero"),
      (["a-t-il"], ["a", "il"], "a pronoun without its t"),
      (["quelqu'un", "quelqu’un"], ["quelquun"], "one word"),
      (["entr'aide", "entraide"], ["entraide"], "old and new spelling"),
      (["Saint-Étienne", "SAINT-ETIENNE"], ["saint etienne"], "a name"),
      (["RAS", "R.A.S", "r.a.s."], ["ras"], "a non-answer"),
    ] as [([String], [String], String)])
  func normalForm(_ texts: [String], _ expected: [String], _ why: String) {
    for text in texts {
      #expect(normals(text, tokenizer) == expected, "\(text): \(why)")
    }
  }

  @Test(
    "tells what sort of thing a token is",
    arguments: [
      ("temps", .word), ("l'", .word), ("R&D", .word), ("agent·e·s", .word), ("B2B", .word),
      ("12,5", .number), ("1er", .number), ("10 000", .number), ("n°3", .number), ("-5", .number),
      ("€", .symbol), ("%", .symbol), ("+", .symbol), ("=>", .symbol),
      (",", .punctuation), ("...", .punctuation), ("«", .punctuation), ("-", .punctuation),
      ("😡", .emoji), (":-)", .emoji), ("❤️", .emoji), ("👍🏽", .emoji),
      ("www.data.gouv.fr", .address), ("dpo@ville.fr", .address), ("budget.pdf", .address),
    ] as [(String, TokenKind)])
  func kind(_ text: String, _ expected: TokenKind) {
    let tokens = tokenizer.tokenize(text)
    #expect(tokens.count == 1)
    #expect(tokens.first.map { tokenizer.wordType($0.type).kind } == expected)
  }

  @Test("gives a compound its parts, each a word of its own")
  func parts() {
    func parts(_ word: String) -> [String] {
      tokenizer.wordType(tokenizer.intern(word)).parts.map { tokenizer.wordType($0).normal }
    }
    #expect(parts("co-construction") == ["co", "construction"])
    #expect(parts("opendata") == ["open", "data"])
    #expect(parts("Côte-d'Or") == ["cote", "d", "or"])
    #expect(parts("c'est-à-dire") == ["c", "est", "a", "dire"])
    #expect(parts("ISO 27001") == ["iso", "27001"])
    #expect(parts("temps").isEmpty)
    #expect(parts("agent-e-s").isEmpty)
  }

  @Test(
    "stems before accents go",
    arguments: [
      ("compétences", "compétence", true, "number"),
      ("competence", "compétence", true, "accents"),
      ("former", "formés", true, "Snowball folds conjugation, the key does not"),
      ("l'", "la", true, "small words fold"),
      ("châtiment", "chat", false, "Snowball takes more than half of the word"),
    ])
  func stem(_ left: String, _ right: String, _ areEqual: Bool, _ why: String) {
    let stems = [left, right].map { tokenizer.wordType(tokenizer.intern($0)).stem }
    #expect((stems[0] == stems[1]) == areEqual, "\(stems): \(why)")
  }
}
