// SPDX-License-Identifier: Apache-2.0

public import NewsModel
import NewsText

/// Which story an item belongs to: the items of the last days by their words, and the stories that they tell.
///
/// Used inside the archive's one writer. It knows no store: new stories and items get their numbers from outside, and
/// everything that it holds can be built again by `load`.
public final class StoryIndex {
    public let configuration: StoryConfiguration
    /// Who publishes, for owners, trust and names; to be set anew when the sources change.
    public var catalogue: SourceCatalogue
    /// What is to be kept beyond the window.
    public internal(set) var memory: StoryMemory
    /// Stories that a person has told apart, each pair both ways: no later look joins them.
    public var separations: [StoryID: Set<StoryID>] = [:]
    /// It has been loaded, or has been told that there is nothing to load.
    public internal(set) var isLoaded = false

    var ring = ItemRing()
    var vocabulary = Vocabulary(postings: CandidateSearch.postingsPerTerm, shift: 2)
    var search = CandidateSearch()
    var stories: [StoryRecord] = []
    var freeStories: [Int32] = []
    var storyNumbers: [StoryID: Int32] = [:]
    var itemNumbers: [ItemID: Int32] = [:]
    var publishers = Interner()
    var owners = Interner()
    var languages = Interner()
    var recall = RecallTable()
    var rechecks = RecheckQueue(pauses: pauses)
    /// The arrival of the last item that was loaded.
    var lastLoaded = Int64.min / 2
    var pending: Pending?
    /// Terms of anchors are counted apart from words.
    var anchorVocabulary = Vocabulary(usesPrior: false, postings: LinkSearch.postingsPerAnchor, shift: 9)
    var links = LinkSearch()
    var linker = LinkWeights.standard
    var scorer = PairWeights.standard
    var policy = BreakingPolicy.standard
    var knownSiteNames: [PublisherID: [FoldedText]] = [:]
    /// Sees every pair that is scored; for learning weights.
    @_spi(Tuning) public var observePair: ((ItemID, Item, [Double]) -> Void)?

    /// An item that was placed and not yet inserted.
    struct Pending {
        var publicID: String
        var profile: ItemProfile
    }

    /// Sees the best candidate of every link that is looked for.
    @_spi(Tuning) public var observeLink: ((ItemID, ItemID, [Double]) -> Void)?

    @_spi(Tuning) public func useShare(_ share: UInt64) { search.worthwhileShare = share }

    @_spi(Tuning) public func useLinks(bias: Double, weights: [Double]) {
        linker = LinkWeights(bias: bias, weights: weights)
    }

    @_spi(Tuning) public func use(bias: Double, weights: [Double]) {
        scorer = PairWeights(bias: bias, weights: weights)
    }

    @_spi(Tuning) public func use(_ policy: BreakingPolicy) {
        self.policy = policy
    }

    public init(
        configuration: StoryConfiguration = .standard, catalogue: SourceCatalogue = .empty,
        memory: StoryMemory = StoryMemory()
    ) {
        self.configuration = configuration
        self.catalogue = catalogue
        self.memory = memory
    }

    /// How many items are live, and stories with a live item.
    public var itemCount: Int { ring.count }
    public var storyCount: Int { storyNumbers.count }
    /// The stories with a live item, in the order of their numbers.
    public var liveStories: [StoryID] { storyNumbers.keys.sorted() }

    var window: Int64 { configuration.window.milliseconds / 1000 }
}
