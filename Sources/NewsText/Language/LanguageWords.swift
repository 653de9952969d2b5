// SPDX-License-Identifier: Apache-2.0

/// Words and endings that tell languages of Latin letters apart, folded to ASCII; a table.
enum LanguageWords {
    struct Weight: Sendable {
        var french: Int8 = 0
        var spanish: Int8 = 0
        var english: Int8 = 0
        var foreign: Int8 = 0
    }

    /// By word of at most eight letters, packed.
    static let weights: PackedWordTable<Weight> = {
        let lists: [(WritableKeyPath<Weight, Int8>, String)] = [
            (\.french, french), (\.spanish, spanish), (\.english, english), (\.foreign, foreign),
        ]
        var owners: [UInt64: [WritableKeyPath<Weight, Int8>]] = [:]
        for (language, list) in lists {
            for word in Set(list.split(whereSeparator: \.isWhitespace)) where word.utf8.count <= 8 {
                owners[pack(word), default: []].append(language)
            }
        }
        // A word of one language is worth four times one of three.
        return PackedWordTable(
            owners.mapValues { languages in
                languages.reduce(into: Weight()) { $0[keyPath: $1] = [4, 2, 1, 1][languages.count - 1] }
            })
    }()

    /// By the last letters (two to five) of a longer word.
    static let endings: PackedWordTable<Weight> = {
        var table: [UInt64: Weight] = [:]
        for (text, weight) in endingWeights {
            table[ending(of: pack(text[...]), length: text.utf8.count)] = weight
        }
        return PackedWordTable(table)
    }()

    /// The key of a word's last letters: the letters, and how many they are in the highest byte.
    @inline(__always)
    static func ending(of packed: UInt64, length: Int) -> UInt64 {
        packed & (1 &<< UInt64(length &* 8) &- 1) | UInt64(length) &<< 56
    }

    private static func pack(_ word: Substring) -> UInt64 {
        word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static let endingWeights: [String: Weight] = [
        "cion": Weight(spanish: 4), "idad": Weight(spanish: 4), "ando": Weight(spanish: 3, foreign: 1),
        "endo": Weight(spanish: 3, foreign: 1), "ones": Weight(spanish: 3), "ado": Weight(spanish: 3),
        "ada": Weight(spanish: 2), "ido": Weight(spanish: 2), "ados": Weight(spanish: 3),
        "idos": Weight(spanish: 3),
        "ncia": Weight(spanish: 3), "ente": Weight(french: 1, spanish: 2), "eros": Weight(spanish: 2),
        "ales": Weight(french: 1, spanish: 2), "os": Weight(spanish: 2), "ia": Weight(spanish: 1),
        "aron": Weight(spanish: 3), "ieron": Weight(spanish: 3), "ez": Weight(french: 1, spanish: 1),
        "ment": Weight(french: 2, english: 1), "tion": Weight(french: 1, english: 1),
        "aux": Weight(french: 3),
        "eux": Weight(french: 3), "euse": Weight(french: 3), "ait": Weight(french: 3),
        "ais": Weight(french: 2),
        "ient": Weight(french: 2, english: 1), "iere": Weight(french: 3), "ieux": Weight(french: 3),
        "ique": Weight(french: 3, spanish: 1), "ques": Weight(french: 3, spanish: 1),
        "isme": Weight(french: 3),
        "oire": Weight(french: 3), "ees": Weight(french: 2), "ee": Weight(french: 2),
        "eurs": Weight(french: 3),
        "eur": Weight(french: 3), "elle": Weight(french: 3), "ette": Weight(french: 2),
        "aine": Weight(french: 2),
        "aire": Weight(french: 3), "ance": Weight(french: 1, english: 1),
        "ence": Weight(french: 1, english: 1),
        "ent": Weight(french: 1, english: 1), "ions": Weight(french: 1, english: 1), "ins": Weight(french: 2),
        "ain": Weight(french: 2), "ie": Weight(french: 2), "er": Weight(french: 1, english: 1),
        "re": Weight(french: 1), "ing": Weight(english: 4), "ings": Weight(english: 4),
        "ly": Weight(english: 3),
        "ness": Weight(english: 4), "ght": Weight(english: 4), "ghts": Weight(english: 4),
        "ies": Weight(english: 2),
        "ed": Weight(english: 3), "ship": Weight(english: 4), "ck": Weight(english: 2),
        "sh": Weight(english: 1),
        "th": Weight(english: 2), "ous": Weight(english: 2), "ful": Weight(english: 3),
        "ward": Weight(english: 2),
        "ity": Weight(english: 3), "ers": Weight(french: 1, english: 2), "cy": Weight(english: 2),
        "zione": Weight(foreign: 4), "ione": Weight(foreign: 3), "ung": Weight(foreign: 4),
        "chen": Weight(foreign: 3), "cao": Weight(foreign: 4), "coes": Weight(foreign: 4),
        "dade": Weight(foreign: 4), "lich": Weight(foreign: 4), "lar": Weight(foreign: 1),
    ]

    private static let french = """
        a le la les un une des du de et en au aux dans sur pour par avec sans sous que qui quoi dont ou est
        sont ete etait etaient ont avait avaient sera seront etre avoir ce cette ces cet son sa ses leur
        leurs il elle ils elles nous vous je ne pas plus moins tres apres avant contre entre chez vers selon
        depuis lors face mais donc car comme tout tous toute toutes deux trois quatre cinq premier premiere
        dernier nouveau nouvelle nouveaux nouvelles grand grande fait faire peut doit veut va vont annonce
        appelle affirme confirme lance prend met rend mort morts blesses maroc marocain marocaine marocains
        royaume ministre ministere roi pays monde jour jours an ans annee annees mois semaine heure heures
        matin soir hier demain ici voici pourquoi comment quand jusqu aujourd hui ainsi alors aussi encore
        deja toujours jamais rien autre autres meme memes plusieurs quelques chaque dirhams millions
        milliards ville region nord sud ouest est sante ecole eau loi projet marche prix hausse baisse droit
        droits etat femme femmes homme hommes enfant enfants jeune jeunes match but buts coupe equipe lions
        saison vie fin debut suite avis dit soit quel quelle quels fois bien peu trop ouvre arrete arretes
        enquete police justice affaire bourse directeur president conseil societe entreprise emploi travail
        avril juin juillet aout janvier fevrier mars mai septembre octobre novembre decembre lundi mardi
        mercredi jeudi vendredi samedi dimanche
        """

    private static let spanish = """
        el la los las un una unos unas de del y e en al a por para con sin sobre que quien quienes cuyo o u
        es son ha han habia fue fueron sera seran ser estar esta estan este estas estos ese esa esos aquel
        su sus se le les lo mi no si mas menos muy tras antes despues contra entre hacia segun desde hasta
        durante pero como cuando donde porque todo todos toda todas dos tres cuatro cinco primer primera
        primero nuevo nueva nuevos nuevas gran grande hace hacer puede debe quiere va van anuncia afirma
        pide lanza marruecos marroqui rey gobierno ministro ministra pais paises mundo dia dias ano anos mes
        meses semana hora horas ayer hoy manana ya aun tambien siempre nunca nada otro otra otros otras
        mismo misma varios cada euros millones millon ciudad norte sur oeste este salud escuela agua ley
        mercado precio derecho estado mujer mujeres hombre hombres nino ninos joven jovenes partido gol liga
        copa equipo vida fin inicio dice sea vez bien poco policia justicia empresa empleo trabajo espana
        espanol frontera muertos heridos juez presidente consejo abril mayo junio julio agosto enero febrero
        marzo lunes martes jueves viernes sabado domingo ante bajo cual solo ni tan fuera ahora asi mejor
        """

    private static let english = """
        a an the of and to in for on with at by from as is are was were be been being has have had it its
        this that these those he she they we you his her their our your i not no more less most after before
        against between under over into about than but or nor who whom what when where why how will would
        can could should may might must says said say new first second last two three four five one out up
        down off all any some each other others another same also still just only even very much many such
        through during while since until because if then there here now today tomorrow yesterday month year
        years day days hour hours time morocco moroccan kingdom king government minister ministry country
        world people man men woman women child children young city north south east west health school water
        law market price prices rise rises fall falls high low right rights state police court case company
        work jobs team match game goal goals win wins win cup season life start back over under big top best
        dead killed injured kills hits calls call sees see get gets make makes take takes set sets plan
        plans deal talks trade bank oil gas war peace news report reports million billion dollars percent
        launches launch opens open announces amid ahead despite near per do does did don isn wasn won africa
        african us uk
        """

    private static let foreign = """
        der die das und ist nicht ein eine einen mit auf fur von dem den des zu im sich auch wird nach bei
        aus uber il di che della delle dei degli non una per con sono nel nella alla dal anche piu gli ha
        nao uma para com dos das pelo pela mais mas foi sao ao em os as um seu sua ele ja voce do da no na
        het een van voor niet zijn met aan ook naar bij dat ve bir bu icin ile da de mi ne cok olan amb els
        dels les i per que
        """
}
